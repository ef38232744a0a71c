import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Money } from '@/components/Money';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ProgressLine } from '@/components/ProgressLine';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { fieldErrors } from '@/lib/api/problem';
import type { Budget } from '@/lib/api/usage';
import { minorOf, money, plainAmount } from '@/lib/money';
import { monthName } from '@/lib/months';
import { toast } from '@/lib/toast';
import { usagePath } from '@/lib/usage';
import { budgetQuery } from '@/lib/usageQueries';
import { percentsOf, useSetBudget } from './limits';

/** What a month may cost before somebody is told. */
export function BudgetSection({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(budgetQuery(slug));
  return (
    <Section
      title="Budget"
      id="budget"
      aside={
        <Group gap="md">
          <Link to={usagePath({ organisation: slug })}>Usage</Link>
          <Link to={`/organisations/${slug}/invoices`}>Invoices</Link>
        </Group>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={1} height={120} />}
      {data && <Spent budget={data} />}
      {data?.actions.includes('EDIT') && <Form key={data.version} slug={slug} budget={data} />}
    </Section>
  );
}

function Spent({ budget: { monthlyMinor, spentMinor, percent, currency, month } }: SpentProps) {
  if (monthlyMinor === undefined) {
    return (
      <p>
        <Money minor={spentMinor} currency={currency} /> spent in {monthName(month)} so far, by an
        estimate. No budget is set.
      </p>
    );
  }
  return (
    <ProgressLine name="budget" percent={percent ?? 0}>
      <Money minor={spentMinor} currency={currency} /> of{' '}
      <Money minor={monthlyMinor} currency={currency} /> spent in {monthName(month)}, estimated
    </ProgressLine>
  );
}

interface SpentProps {
  budget: Budget;
}

function Form({ slug, budget }: { slug: string; budget: Budget }) {
  const { monthlyMinor, alertAtPercent, currency, version } = budget;
  const form = useForm({
    initialValues: {
      monthly: monthlyMinor === undefined ? '' : plainAmount(monthlyMinor, currency),
      alerts: alertAtPercent.join(', '),
    },
    validate: {
      monthly: (value) =>
        !value.trim() || minorOf(value, currency)
          ? null
          : `An amount like ${money(100_000, currency)}, or nothing.`,
      alerts: (value) => (percentsOf(value) ? null : 'Percents, like 50, 80, 100.'),
    },
  });
  const save = useSetBudget(slug, version);
  const submit = form.onSubmit(({ monthly, alerts }) =>
    save.mutate(
      { monthlyMinor: minorOf(monthly, currency), alertAtPercent: percentsOf(alerts) ?? [] },
      {
        onSuccess: () => toast.done('The budget is set.'),
        onError: (error) => {
          const { monthlyMinor: monthly, alertAtPercent: alerts } = fieldErrors(error);
          form.setErrors({ monthly, alerts });
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Text size="sm" c="dimmed" mt="md" mb="xs">
        Owners and finance are told once a month at each step. Nothing is refused when it is used
        up, because what is reported has been executed already.
      </Text>
      <ProblemAlert error={save.error} fields={['monthlyMinor', 'alertAtPercent']} />
      <Group align="flex-end" wrap="wrap">
        <TextInput
          label={`A month, in ${currency}`}
          placeholder="No budget"
          inputMode="decimal"
          flex="1 1 10rem"
          {...form.getInputProps('monthly')}
        />
        <TextInput
          label="Tell us at, in percent"
          flex="1 1 10rem"
          {...form.getInputProps('alerts')}
        />
        <Button type="submit" variant="default" disabled={!form.isDirty()} loading={save.isPending}>
          Set the budget
        </Button>
      </Group>
    </form>
  );
}
