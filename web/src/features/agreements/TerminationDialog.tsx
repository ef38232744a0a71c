import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { dayAt } from '@/lib/days';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { useAgreementStep } from './queries';
import type { Agreement, Ending } from './types';

interface Props {
  agreement: Agreement;
  onClose: () => void;
}

const fields = ['reason', 'effectiveOn'];

export function TerminationDialog({ agreement, onClose }: Props) {
  const today = dayAt(useNow());
  const form = useForm({
    initialValues: { reason: '', effectiveOn: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Please say why.') },
  });
  const terminate = useAgreementStep((body: Ending) =>
    api.post<Agreement>(`${agreementPath(agreement.id)}/termination`, body),
  );
  const submit = form.onSubmit(
    ({ reason, effectiveOn }) =>
      terminate.mutate(
        { reason: reason.trim(), effectiveOn: effectiveOn || undefined },
        {
          onSuccess: () => {
            toast.done('The agreement is terminated.');
            onClose();
          },
          onError: (error) => form.setErrors(fieldErrors(error)),
        },
      ),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={`Terminate the agreement with ${agreement.partner.name}?`}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>
            From its last day no terms are in force: skills of risk R3 and with a price are no
            longer offered. This is final; a new agreement begins from the first item.
          </div>
          <ProblemAlert error={terminate.error} fields={fields} />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2_000}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <TextInput
            label="With effect of"
            description="A day in UTC. Left empty, it ends today."
            type="date"
            maw="14rem"
            min={today}
            {...form.getInputProps('effectiveOn')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={terminate.isPending}>
              Terminate
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
