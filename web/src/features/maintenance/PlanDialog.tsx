import { Alert, Button, Group, Modal, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { FormDialog } from '@/components/FormDialog';
import type { MaintenanceWindow } from '@/lib/api/maintenance';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { exclusion } from '@/lib/maintenance';
import { useNow } from '@/lib/useNow';
import { usePlan, watchedQuery } from './queries';
import { bodyOf, fields, isLate, rules, valuesOf, type PlanValues } from './values';

interface Props {
  partner: string;
  agreement: string;
  /** A new one without it. */
  window?: MaintenanceWindow;
  onClose: () => void;
}

/** Announces or moves maintenance, and says what the rule makes of it. */
export function PlanDialog({ partner, agreement, window, onClose }: Props) {
  const now = useNow();
  const plan = usePlan(partner, window);
  const { data: watched } = useQuery(watchedQuery(agreement));
  const form = useForm<PlanValues>({ initialValues: valuesOf(window), validate: rules });
  const submit = form.onSubmit(
    (given) =>
      plan.mutate(bodyOf(given), { onError: (error) => form.setErrors(fieldErrors(error)) }),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  if (plan.data) return <Answer window={plan.data} onClose={onClose} />;
  return (
    <FormDialog
      title={window ? 'Change this maintenance' : 'Announce maintenance'}
      submit={window ? 'Save' : 'Announce'}
      pending={plan.isPending}
      error={plan.error}
      fields={fields}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      {window && (
        <div>
          Moved or prolonged, it counts as announced now; shortened, it keeps its announcement.
        </div>
      )}
      <Group grow align="flex-start">
        <TextInput
          type="datetime-local"
          label="From"
          description="In your time zone."
          withAsterisk
          data-autofocus
          {...form.getInputProps('from')}
        />
        <TextInput
          type="datetime-local"
          label="Until"
          description="At most 30 days later."
          withAsterisk
          {...form.getInputProps('until')}
        />
      </Group>
      {isLate(form.values, now) && (
        <Alert color="yellow" role="status">
          It begins in less than 72 hours, so it will not be taken out of the uptime. People are
          told all the same.
        </Alert>
      )}
      <MultiSelect
        label="What is taken down"
        description="Nothing chosen means everything."
        data={watched?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        searchable
        clearable
        {...form.getInputProps('monitors')}
      />
      <Textarea
        label="What is done"
        description="Everybody reads it, also on the status page."
        withAsterisk
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}

function Answer({ window, onClose }: { window: MaintenanceWindow; onClose: () => void }) {
  const { whyNot } = window.excludes;
  return (
    <Modal opened onClose={onClose} title="It is announced" size="lg">
      <Alert color={whyNot ? 'yellow' : 'petrol'} role="status">
        {exclusion(window.excludes)}
      </Alert>
      <p>Those who use your skills are told, and the status page shows it.</p>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Done
        </Button>
      </Group>
    </Modal>
  );
}
