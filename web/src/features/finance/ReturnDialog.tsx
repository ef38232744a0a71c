import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { api } from '@/lib/api/client';
import type { NewReturn, PayoutItem, PayoutRun } from '@/lib/api/payouts';
import { fieldErrors } from '@/lib/api/problem';
import { dayAt } from '@/lib/days';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { runPath, useRunStep } from './queries';

interface Props {
  id: string;
  item: PayoutItem;
  onClose: () => void;
}

/** A payout that was paid and that the bank gave back days later. */
export function ReturnDialog({ id, item: { partner }, onClose }: Props) {
  const today = dayAt(useNow());
  const form = useForm({
    initialValues: { reason: '', returnedOn: today },
    validate: {
      reason: (text) => (text.trim() ? null : 'Say what the bank says.'),
      returnedOn: (day) => (day && day <= today ? null : 'A day that has come.'),
    },
  });
  const send = useRunStep((body: NewReturn) => api.post<PayoutRun>(`${runPath(id)}/returns`, body));
  const submit = form.onSubmit(({ reason, returnedOn }) =>
    send.mutate(
      { partner: partner.slug, reason: reason.trim(), returnedOn },
      {
        onSuccess: () => {
          toast.done(`It is booked back. ${partner.name} has to check its payout details.`);
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <FormDialog
      title={`The payout to ${partner.name} came back`}
      submit="Book it back"
      pending={send.isPending}
      error={send.error}
      fields={['reason', 'returnedOn']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        It is booked back and stays owed. The payout details have to be verified anew.
      </Text>
      <TextInput
        label="Reason of the bank"
        maxLength={2_000}
        withAsterisk
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <TextInput
        label="Came back on"
        type="date"
        maw="14rem"
        max={today}
        withAsterisk
        {...form.getInputProps('returnedOn')}
      />
    </FormDialog>
  );
}
