import { Button } from '@mantine/core';
import { Link, Navigate, useSearchParams } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Money } from '@/components/Money';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { RunSummary } from '@/lib/api/payouts';
import { dayAt } from '@/lib/days';
import { useSession } from '@/lib/session';
import { count } from '@/lib/text';
import { useNow } from '@/lib/useNow';
import { DueTable } from './DueTable';
import classes from './Finance.module.css';
import { runPage, useDue, useRuns } from './queries';
import { runState } from './words';

/** Who is to be paid, who is not and why, and the runs so far. */
export function Payouts() {
  const [params] = useSearchParams();
  const run = params.get('run');
  // Notifications of the server name the run so.
  return run ? <Navigate to={runPage(run)} replace /> : <Lists />;
}

function Lists() {
  const { hasRole } = useSession();
  const due = useDue(dayAt(useNow()));
  const runs = useRuns();
  const open = runs.items?.find(({ state }) => state === 'PREPARED' || state === 'RELEASED');
  return (
    <Page
      title="Payouts"
      lead="One person prepares a run, another one releases it, and the bank pays it."
      actions={
        hasRole('FINANCE') &&
        (open ? (
          <Button component={Link} to={runPage(open.id)}>
            Go on with {open.id}
          </Button>
        ) : (
          <Button component={Link} to="/finance/payouts/new">
            Prepare a run
          </Button>
        ))
      }
    >
      <Section title="Due today">
        {due.error && !due.items && <ErrorState error={due.error} retry={due.retry} />}
        {!due.items && !due.error && <LoadingRows rows={3} height={48} />}
        {due.items && <DueTable due={due.items} more={due.hasMore} />}
        <LoadMore {...due} />
      </Section>
      <Section title="Runs">
        {runs.error && !runs.items && <ErrorState error={runs.error} retry={runs.retry} />}
        {!runs.items && !runs.error && <LoadingRows rows={3} height={48} />}
        {runs.items?.length === 0 && <p className={classes.quiet}>None yet.</p>}
        {runs.items && runs.items.length > 0 && (
          <DataTable
            caption="Payout runs, newest first"
            columns={columns}
            rows={runs.items}
            keyOf={({ id }) => id}
          />
        )}
        <LoadMore {...runs} />
      </Section>
    </Page>
  );
}

const columns: Column<RunSummary>[] = [
  { name: 'Run', cell: ({ id }) => <Link to={runPage(id)}>{id}</Link> },
  {
    name: 'State',
    cell: ({ state }) => <Mark tone={runState[state][0]}>{runState[state][1]}</Mark>,
  },
  { name: 'Prepared by', cell: ({ preparedBy }) => preparedBy.username },
  { name: 'Released by', cell: ({ releasedBy }) => releasedBy?.username },
  { name: 'Paid on', cell: ({ paidOn }) => paidOn && <Day on={paidOn} /> },
  { name: 'Payouts', number: true, wide: true, cell: ({ payouts }) => count(payouts) },
  {
    name: 'Total',
    number: true,
    wide: true,
    cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
  },
];
