import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Money } from '@/components/Money';
import { FormDialog } from '@/components/FormDialog';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { NewPayment, PayoutItem, PayoutRun } from '@/lib/api/payouts';
import { fieldErrors } from '@/lib/api/problem';
import { dayAt } from '@/lib/days';
import type { Pages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import classes from './Finance.module.css';
import { paymentOf, runFormRules, type PaidValues } from './paid';
import { runPath, useRunStep } from './queries';

interface Props {
  id: string;
  run: PayoutRun;
  items: Pages<PayoutItem>;
  onClose: () => void;
}

/** What the bank has done: all of it paid, or some of it given back. */
export function PaidDialog({ id, run, items, onClose }: Props) {
  const today = dayAt(useNow());
  const form = useForm<PaidValues>({
    initialValues: { paidOn: today, reference: '', returned: {} },
    validate: runFormRules(today),
  });
  const pay = useRunStep((body: NewPayment) => api.post<PayoutRun>(`${runPath(id)}/payment`, body));
  const submit = form.onSubmit((values) =>
    pay.mutate(paymentOf(values), {
      onSuccess: () => {
        toast.done(`${id} is paid and in the books.`);
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  const pending = items.items?.filter(({ state }) => state === 'PENDING');
  return (
    <FormDialog
      title={`What the bank has paid of ${id}`}
      submit="Book it"
      pending={pay.isPending}
      error={pay.error}
      fields={['paidOn', 'reference']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="Paid on"
          type="date"
          max={today}
          withAsterisk
          {...form.getInputProps('paidOn')}
        />
        <TextInput
          label="Reference at the bank"
          maxLength={140}
          withAsterisk
          data-autofocus
          {...form.getInputProps('reference')}
        />
      </SimpleGrid>
      <fieldset className={classes.returned}>
        <legend>Came back</legend>
        <p className={classes.quiet}>
          Tick what the bank has not paid. It stays owed, and the partner is told.
        </p>
        {pending?.map((item) => (
          <Returned key={item.partner.slug} item={item} run={run} form={form} />
        ))}
        {!pending && !items.error && <LoadingRows rows={2} height={40} />}
        {!pending && items.error && <ErrorState error={items.error} retry={items.retry} />}
        <LoadMore {...items} />
      </fieldset>
    </FormDialog>
  );
}

interface ReturnedProps {
  item: PayoutItem;
  run: PayoutRun;
  form: UseFormReturnType<PaidValues>;
}

function Returned({ item: { partner, amountMinor }, run, form }: ReturnedProps) {
  const { slug, name } = partner;
  const reason = form.values.returned[slug];
  const set = (next: string | undefined) => {
    const others = Object.entries(form.values.returned).filter(([each]) => each !== slug);
    const entries = next === undefined ? others : [...others, [slug, next] as const];
    form.setFieldValue('returned', Object.fromEntries(entries));
  };
  return (
    <div className={classes.item}>
      <Checkbox
        label={
          <>
            {name}, <Money minor={amountMinor} currency={run.currency} />
          </>
        }
        checked={reason !== undefined}
        onChange={(event) => set(event.currentTarget.checked ? '' : undefined)}
      />
      {reason !== undefined && (
        <TextInput
          aria-label={`Reason of the bank: ${name}`}
          placeholder="Reason of the bank"
          maxLength={2_000}
          value={reason}
          error={form.errors.returned && !reason.trim() ? 'Say why.' : undefined}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
