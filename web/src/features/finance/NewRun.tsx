import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Money } from '@/components/Money';
import { Page } from '@/components/Page';
import { ReasonDialog } from '@/components/ReasonDialog';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { DuePayout, NewRun as Wanted, PayoutRun, PayoutStanding } from '@/lib/api/payouts';
import { dayAt, dayName, plusDays } from '@/lib/days';
import { useIdempotencyKey } from '@/lib/idempotency';
import { count, plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { changeOf } from './change';
import { Differences } from './Differences';
import { DueTable } from './DueTable';
import classes from './Finance.module.css';
import { Items } from './Items';
import { dryRunQuery, runPage, useDue, useRunStep } from './queries';
import { RunSteps } from './RunSteps';
import { unpaidStandings } from './words';

const MOST_DAYS_AHEAD = 31;

/** First only looked at: nothing is kept until it is prepared. */
export function NewRun() {
  const today = dayAt(useNow());
  const [dueBy, setDueBy] = useState(today);
  const [finalPayments, setFinalPayments] = useState<string[]>([]);
  const valid = /^\d{4}-\d\d-\d\d$/.test(dueBy);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...dryRunQuery({ dueBy, finalPayments }),
    enabled: valid,
  });
  return (
    <Page
      title="Prepare a payout run"
      lead="This is a dry run. Look at what would be paid and what is different this time, then prepare it."
    >
      <RunSteps state="DRY_RUN" />
      <div className={classes.fields}>
        <TextInput
          label="Statements due by"
          type="date"
          max={plusDays(today, MOST_DAYS_AHEAD)}
          value={dueBy}
          onChange={(event) => setDueBy(event.currentTarget.value)}
        />
        <LastTime dueBy={dueBy} value={finalPayments} onChange={setFinalPayments} />
      </div>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && valid && <LoadingRows rows={4} height={90} />}
      {!valid && <p className={classes.quiet}>Say by which day the statements are due.</p>}
      {data && (
        <div aria-busy={isPlaceholderData} className={classes.entries}>
          <DryRun run={data} finalPayments={finalPayments} stale={isPlaceholderData} />
        </div>
      )}
    </Page>
  );
}

interface LastTimeProps {
  dueBy: string;
  value: string[];
  onChange: (partners: string[]) => void;
}

const paidByName: readonly PayoutStanding[] = ['TERMINATED', 'BELOW_MINIMUM'];

/** Partners who are paid however little it is, because nothing more will come. */
function LastTime({ dueBy, value, onChange }: LastTimeProps) {
  const { items: offered = [], ...pages } = useDue(dueBy, paidByName);
  if (offered.length === 0) return null;
  return (
    <div>
      <MultiSelect
        label="Pay a last time"
        placeholder={value.length ? undefined : 'Nobody'}
        clearable
        searchable
        data={offered.map(({ partner }) => ({ value: partner.slug, label: partner.name }))}
        value={value}
        onChange={onChange}
      />
      <LoadMore {...pages} />
    </div>
  );
}

interface DryRunProps {
  run: PayoutRun;
  finalPayments: string[];
  /** It answers another question than the one that is asked now. */
  stale: boolean;
}

function DryRun({ run, finalPayments, stale }: DryRunProps) {
  const { totalMinor, payouts, currency, differences, items, dueBy } = run;
  const due = useDue(dueBy, unpaidStandings);
  // Whoever is paid a last time is paid whatever the standing says.
  const paid = new Set(items.items.map(({ partner }) => partner.slug));
  const isLeftOut = ({ partner }: DuePayout) => !paid.has(partner.slug);
  const change = changeOf(differences);
  const total = <Money minor={totalMinor} currency={currency} />;
  return (
    <>
      <Figures
        figures={[
          { name: 'To be paid', value: total, note: `due by ${dayName(dueBy)}` },
          { name: 'Payouts', value: count(payouts) },
          ...(change === undefined
            ? []
            : [
                {
                  name: 'Against the last run',
                  value: <Money minor={change} currency={currency} signed />,
                  note: plural(differences.length, 'difference'),
                },
              ]),
        ]}
      />
      {payouts > 0 && <Prepare run={run} finalPayments={finalPayments} stale={stale} />}
      <Section title="Differences to the last run">
        <Differences differences={differences} currency={currency} />
      </Section>
      <Section title="Who is paid">
        {items.items.length > 0 ? (
          <>
            <Items items={items.items} currency={currency} total={total} />
            {items.items.length < payouts && (
              <p className={classes.quiet}>
                The first {count(items.items.length)} of {count(payouts)}. The total is of all.
              </p>
            )}
          </>
        ) : (
          <p className={classes.quiet}>Nobody can be paid by that day. Below is why.</p>
        )}
      </Section>
      <Section title="Who is not, and why">
        {due.error && !due.items && <ErrorState error={due.error} retry={due.retry} />}
        {!due.items && !due.error && <LoadingRows rows={3} height={48} />}
        {due.items && <DueTable due={due.items.filter(isLeftOut)} unpaid more={due.hasMore} />}
        <LoadMore {...due} />
      </Section>
    </>
  );
}

function Prepare({ run, finalPayments, stale }: DryRunProps) {
  const { dueBy, totalMinor, currency, payouts } = run;
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  const prepare = useRunStep((body: Wanted) =>
    api.post<PayoutRun>('/payout-runs', body, { idempotencyKey: key.keyFor(body) }),
  );
  const submit = () =>
    prepare.mutate(
      { dueBy, finalPayments },
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
      <Button disabled={stale} onClick={() => setAsking(true)}>
        Prepare this run
      </Button>
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
