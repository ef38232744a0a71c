import { TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import type { Invoice, InvoiceLine, NewInvoiceRefund } from '@/lib/api/revenue';
import { useIdempotencyKey } from '@/lib/idempotency';
import { minorOf, money, plainAmount } from '@/lib/money';
import { toast } from '@/lib/toast';
import { errorsOf } from './errors';
import { useBooking } from './queries';

interface Props {
  invoice: Invoice;
  line: InvoiceLine;
  onClose: () => void;
}

/** Gives a part of a line back; the partner and the platform carry it by their shares. */
export function RefundDialog({ invoice: { id, currency, organisation }, line, onClose }: Props) {
  const left = line.grossMinor - line.refundedMinor;
  const key = useIdempotencyKey();
  const form = useForm({
    initialValues: { amount: plainAmount(left, currency), reason: '' },
    validate: {
      amount: (value) => {
        const minor = minorOf(value, currency);
        if (!minor) return `An amount like ${money(1250, currency)}.`;
        return minor <= left ? null : `At most ${money(left, currency)} is left of the line.`;
      },
      reason: (value) => (value.trim() ? null : 'Say why. Both sides read it.'),
    },
  });
  const refund = useBooking<NewInvoiceRefund>(id, 'refunds', key.keyFor);
  const submit = form.onSubmit(({ amount, reason }) =>
    refund.mutate(
      { line: line.id, amountMinor: minorOf(amount, currency) ?? 0, reason: reason.trim() },
      {
        onSuccess: () => {
          key.used();
          toast.done(`The refund to ${organisation.name} is booked.`);
          onClose();
        },
        onError: (error) => form.setErrors(errorsOf(error)),
      },
    ),
  );
  return (
    <FormDialog
      title={`Refund of ${line.skill.name}`}
      submit="Book the refund"
      pending={refund.isPending}
      error={refund.error}
      fields={['amountMinor', 'reason']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={`Amount in ${currency}`}
        description={`${money(left, currency)} of ${money(line.grossMinor, currency)} is left. The partner and CVF carry it by their shares.`}
        inputMode="decimal"
        withAsterisk
        data-autofocus
        {...form.getInputProps('amount')}
      />
      <Textarea
        label="Reason"
        autosize
        minRows={2}
        maxLength={2_000}
        withAsterisk
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
