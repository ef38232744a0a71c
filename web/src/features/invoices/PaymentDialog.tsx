import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import type { Invoice, NewInvoicePayment } from '@/lib/api/revenue';
import { dayAt } from '@/lib/days';
import { useIdempotencyKey } from '@/lib/idempotency';
import { minorOf, money, plainAmount } from '@/lib/money';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { errorsOf } from './errors';
import { useBooking } from './queries';

export function PaymentDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { id, currency, openMinor } = invoice;
  const today = dayAt(useNow());
  const key = useIdempotencyKey();
  const form = useForm({
    initialValues: { amount: plainAmount(openMinor, currency), paidOn: today, reference: '' },
    validate: {
      amount: (value) =>
        minorOf(value, currency) ? null : `An amount like ${money(1250, currency)}.`,
      paidOn: (value) => (value && value <= today ? null : 'A day that has come.'),
      reference: (value) => (value.trim() ? null : 'Say how to find it at the bank.'),
    },
  });
  const pay = useBooking<NewInvoicePayment>(id, 'payment', key.keyFor);
  const submit = form.onSubmit(({ amount, paidOn, reference }) =>
    pay.mutate(
      { amountMinor: minorOf(amount, currency) ?? 0, paidOn, reference: reference.trim() },
      {
        onSuccess: () => {
          key.used();
          toast.done('The payment is booked.');
          onClose();
        },
        onError: (error) => form.setErrors(errorsOf(error)),
      },
    ),
  );
  return (
    <FormDialog
      title="Record a payment"
      submit="Book it"
      pending={pay.isPending}
      error={pay.error}
      fields={['amountMinor', 'paidOn', 'reference']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={`Amount in ${currency}`}
        description={`Open: ${money(openMinor, currency)}`}
        inputMode="decimal"
        withAsterisk
        data-autofocus
        {...form.getInputProps('amount')}
      />
      <TextInput
        label="Paid on"
        type="date"
        maw="14rem"
        max={today}
        withAsterisk
        {...form.getInputProps('paidOn')}
      />
      <TextInput
        label="Reference at the bank"
        maxLength={140}
        withAsterisk
        {...form.getInputProps('reference')}
      />
    </FormDialog>
  );
}
