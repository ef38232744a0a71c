import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { usePages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { DisputeFilters } from './DisputeFilters';
import { DisputeRow } from './DisputeRow';
import classes from './Disputes.module.css';
import { queryOf, readFilters, staffRoles, writeFilters, type Filters } from './filters';
import { listKey } from './queries';
import type { DisputeSummary } from './types';

export function DisputeList() {
  const { hasRole } = useSession();
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const change = (next: Filters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });
  const staff = hasRole(...staffRoles);
  return (
    <Page
      title="Disputes"
      lead={
        staff
          ? 'Every case between organisations of the ecosystem. Nobody mediates where their own organisation is a party.'
          : 'The cases your organisations are part of. Every step has a deadline, and happens by itself when it passes.'
      }
      actions={
        <Button component={Link} to="/disputes/new" variant={staff ? 'default' : 'filled'}>
          File a dispute
        </Button>
      }
    >
      <DisputeFilters filters={filters} onChange={change} />
      <Results filters={filters} onReset={() => change(readFilters(new URLSearchParams()))} />
    </Page>
  );
}

function Results({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const { me } = useSession();
  const disputes = usePages<DisputeSummary>([...listKey, filters], '/disputes', {
    query: queryOf(filters, me?.username ?? ''),
    keepPrevious: true,
  });
  if (disputes.error && !disputes.items) {
    return <ErrorState error={disputes.error} retry={disputes.retry} />;
  }
  if (!disputes.items) return <LoadingRows rows={4} height={92} />;
  if (disputes.items.length === 0) {
    return writeFilters(filters).size === 0 ? <NoneYet /> : <NoneFound onReset={onReset} />;
  }
  return (
    <section
      aria-label="Cases"
      aria-busy={disputes.stale}
      data-stale={disputes.stale || undefined}
      className={classes.results}
    >
      <ul className={classes.list}>
        {disputes.items.map((dispute) => (
          <li key={dispute.caseId}>
            <DisputeRow dispute={dispute} />
          </li>
        ))}
      </ul>
      <LoadMore {...disputes} />
    </section>
  );
}

function NoneYet() {
  return (
    <EmptyState title="No disputes">
      When two organisations cannot agree, one of them files a case here. The other one responds,
      and a mediator who belongs to neither decides.
    </EmptyState>
  );
}

function NoneFound({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="No case matches"
      action={
        <Button variant="default" onClick={onReset}>
          Clear all filters
        </Button>
      }
    />
  );
}
