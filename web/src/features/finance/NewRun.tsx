import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Money } from '@/components/Money';
import { Page } from '@/components/Page';
import { ReasonDialog } from '@/components/ReasonDialog';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { PayoutRun } from '@/lib/api/payouts';
import { isProblem } from '@/lib/api/problem';
import { dayAt, dayName, plusDays } from '@/lib/days';
import { useIdempotencyKey } from '@/lib/idempotency';
import { count, plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { Differences } from './Differences';
import { DueTable } from './DueTable';
import classes from './Finance.module.css';
import { Items } from './Items';
import { dryRunQuery, runPage, useDue, useRunStep } from './queries';
import { RunSteps } from './RunSteps';

const MOST_DAYS_AHEAD = 31;

/** First only looked at: nothing is kept until it is prepared. */
export function NewRun() {
  const today = dayAt(useNow());
  const [dueBy, setDueBy] = useState(today);
  const valid = /^\d{4}-\d\d-\d\d$/.test(dueBy);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...dryRunQuery(dueBy),
    enabled: valid,
  });
  return (
    <Page
      title="Prepare a payout run"
      lead="This is a dry run. Look at what would be paid and what is different this time, then prepare it."
    >
      <RunSteps state="DRY_RUN" />
      <TextInput
        label="Statements due by"
        type="date"
        maw="14rem"
        mb="lg"
        max={plusDays(today, MOST_DAYS_AHEAD)}
        value={dueBy}
        onChange={(event) => setDueBy(event.currentTarget.value)}
      />
      {error && !data && <Failed error={error} dueBy={dueBy} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={90} />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <DryRun run={data} />
        </div>
      )}
    </Page>
  );
}

interface FailedProps {
  error: unknown;
  dueBy: string;
  retry: () => void;
}

function Failed({ error, dueBy, retry }: FailedProps) {
  const due = useDue(dueBy);
  if (!isProblem(error, 'nothing-due')) return <ErrorState error={error} retry={retry} />;
  return (
    <>
      <EmptyState title="Nobody is to be paid">
        No partner can be paid by that day. Below is why.
      </EmptyState>
      <Section title="Not paid">{due.items && <DueTable due={due.items} unpaid />}</Section>
    </>
  );
}

function DryRun({ run }: { run: PayoutRun }) {
  const { totalMinor, payouts, currency, differences, items, dueBy } = run;
  const due = useDue(dueBy);
  const change = differences.reduce((sum, each) => sum + each.nowMinor - (each.lastMinor ?? 0), 0);
  const total = <Money minor={totalMinor} currency={currency} />;
  return (
    <>
      <Figures
        figures={[
          { name: 'To be paid', value: total, note: `due by ${dayName(dueBy)}` },
          { name: 'Payouts', value: count(payouts) },
          {
            name: 'Against the last run',
            value: <Money minor={change} currency={currency} signed />,
            note: plural(differences.length, 'difference'),
          },
        ]}
      />
      {payouts > 0 && <Prepare run={run} />}
      <Section title="Differences to the last run">
        <Differences differences={differences} currency={currency} />
      </Section>
      <Section title="Who is paid">
        {items.items.length > 0 ? (
          <Items items={items.items} currency={currency} total={total} />
        ) : (
          <p className={classes.quiet}>Nobody.</p>
        )}
      </Section>
      <Section title="Who is not, and why">
        {due.items && <DueTable due={due.items} unpaid />}
      </Section>
    </>
  );
}

function Prepare({ run: { dueBy, totalMinor, currency, payouts } }: { run: PayoutRun }) {
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  const prepare = useRunStep((body: { dueBy: string }) =>
    api.post<PayoutRun>('/payout-runs', body, { idempotencyKey: key.keyFor(body) }),
  );
  const submit = () =>
    prepare.mutate(
      { dueBy },
      {
        onSuccess: ({ id = '' }) => {
          key.used();
          toast.done(`${id} is prepared. Another person releases it.`);
          void navigate(runPage(id));
        },
      },
    );
  return (
    <Group mt="lg">
      <Button onClick={() => setAsking(true)}>Prepare this run</Button>
      <Button component={Link} to="/finance/payouts" variant="default">
        Not now
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          prepare.reset();
        }}
        title="Prepare this run?"
        confirm="Prepare it"
        pending={prepare.isPending}
        error={prepare.error}
        onConfirm={submit}
      >
        {plural(payouts, 'payout')}, <Money minor={totalMinor} currency={currency} /> in all.
        Nothing leaves before another person has released it.
      </ReasonDialog>
    </Group>
  );
}
