import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { agreementPath, tierName, tiers } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { dayAt } from '@/lib/days';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { useAgreementStep } from './queries';
import { TierField } from './TierField';
import type { Agreement, TierChange } from './types';

interface Props {
  agreement: Agreement;
  onClose: () => void;
}

const fields = ['tier', 'effectiveOn', 'reason'];

/** Proposes another tier from some day on; both sides then sign the amendment. */
export function TierDialog({ agreement, onClose }: Props) {
  const today = dayAt(useNow());
  const others = tiers.filter((tier) => tier !== agreement.tier);
  const form = useForm<TierChange>({
    initialValues: { tier: others[0]!, effectiveOn: today, reason: '' },
    validate: {
      effectiveOn: (value) => (value ? null : 'Choose the day.'),
      reason: (value) => (value.trim() ? null : 'Please say why.'),
    },
  });
  const change = useAgreementStep((given: TierChange) =>
    api.post<Agreement>(`${agreementPath(agreement.id)}/tier`, given),
  );
  const submit = form.onSubmit(
    ({ reason, ...given }) =>
      change.mutate(
        { ...given, reason: reason.trim() },
        {
          onSuccess: () => {
            toast.done(
              `The change to ${tierName[given.tier]} is proposed. Both sides sign it now.`,
            );
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
      title="Change the tier"
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>
            The terms change on the day you choose, once both sides have signed the amendment. What
            was agreed until then stays as it is.
          </div>
          <ProblemAlert error={change.error} fields={fields} />
          <TierField choices={others} {...form.getInputProps('tier')} />
          <TextInput
            label="From"
            description="A day in UTC; not in a month whose figures are closed."
            type="date"
            withAsterisk
            maw="14rem"
            min={agreement.startsOn}
            {...form.getInputProps('effectiveOn')}
          />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={change.isPending}>
              Propose the change
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
