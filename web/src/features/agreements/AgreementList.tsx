import { Button, Select } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { tierName, tiers } from '@/lib/agreements';
import { dayAt, plusDays } from '@/lib/days';
import { usePages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/useNow';
import { AgreementRow } from './AgreementRow';
import { readFilters, writeFilters, type Filters } from './filters';
import classes from './List.module.css';
import { listKey } from './queries';
import type { AgreementSummary } from './types';
import { statuses, statusName } from './words';

/** All agreements for staff, one's own for everybody else. */
export function AgreementList() {
  const [params, setParams] = useSearchParams();
  const { hasRole } = useSession();
  const staff = hasRole('MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN');
  const filters = readFilters(params);
  const change = (next: Filters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });
  return (
    <Page
      title="Agreements"
      lead="What partners and CVF have agreed on, or are about to."
      actions={
        <>
          {staff && (
            <Button component={Link} to="/onboarding" variant="default">
              Onboarding board
            </Button>
          )}
          <Button component={Link} to="/agreements/new">
            New agreement
          </Button>
        </>
      }
    >
      <FilterBar filters={filters} onChange={change} />
      <Results filters={filters} onReset={() => change(readFilters(new URLSearchParams()))} />
    </Page>
  );
}

interface FilterProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

function FilterBar({ filters, onChange }: FilterProps) {
  return (
    <div className={classes.filters}>
      <Select
        label="Status"
        placeholder="Any"
        clearable
        data={statuses.map((value) => ({ value, label: statusName[value] }))}
        value={filters.status || null}
        onChange={(status) => onChange({ ...filters, status: status ?? '' })}
      />
      <Select
        label="Tier"
        placeholder="Any"
        clearable
        data={tiers.map((value) => ({ value, label: tierName[value] }))}
        value={filters.tier || null}
        onChange={(tier) => onChange({ ...filters, tier: tier ?? '' })}
      />
      <Select
        label="Ends"
        placeholder="At any time"
        clearable
        data={[
          { value: '7', label: 'Within 7 days' },
          { value: '30', label: 'Within 30 days' },
          { value: '60', label: 'Within 60 days' },
        ]}
        value={filters.within ? String(filters.within) : null}
        onChange={(within) => onChange({ ...filters, within: Number(within ?? 0) })}
      />
      {filters.partner && (
        <Button variant="default" onClick={() => onChange({ ...filters, partner: '' })}>
          Only {filters.partner}: show all
        </Button>
      )}
    </div>
  );
}

function Results({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const today = dayAt(useNow());
  const { within, ...query } = filters;
  const agreements = usePages<AgreementSummary>([...listKey, filters, today], '/agreements', {
    // The end itself belongs to the days that are asked for.
    query: { ...query, endsBefore: within ? plusDays(today, within + 1) : undefined },
    keepPrevious: true,
  });
  if (agreements.error && !agreements.items) {
    return <ErrorState error={agreements.error} retry={agreements.retry} />;
  }
  if (!agreements.items) return <LoadingRows rows={4} height={76} />;
  if (agreements.items.length === 0) {
    return writeFilters(filters).size === 0 ? <NoneYet /> : <NoneFound onReset={onReset} />;
  }
  return (
    <section aria-label="Results" aria-busy={agreements.stale}>
      <ul className={classes.list}>
        {agreements.items.map((agreement) => (
          <li key={agreement.id}>
            <AgreementRow agreement={agreement} />
          </li>
        ))}
      </ul>
      <LoadMore {...agreements} />
    </section>
  );
}

function NoneYet() {
  return (
    <EmptyState
      title="No agreements yet"
      action={
        <Button component={Link} to="/agreements/new">
          Begin one
        </Button>
      }
    >
      An agreement begins with a checklist and ends with two signatures.
    </EmptyState>
  );
}

function NoneFound({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="No agreement matches"
      action={
        <Button variant="default" onClick={onReset}>
          Clear all filters
        </Button>
      }
    >
      Try another status or tier.
    </EmptyState>
  );
}
