import { Button, VisuallyHidden } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { PartnerSummary } from '@/lib/api/partners';
import { usePages } from '@/lib/pages';
import { readFilters, writeFilters, type Filters } from './filters';
import { PartnerCard } from './PartnerCard';
import { PartnerFilters } from './PartnerFilters';
import classes from './PartnerList.module.css';

export function PartnerList() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const change = (next: Filters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });
  return (
    <Page
      title="Partners"
      lead={
        <>
          Organisations that publish skills. A certified partner has shown that it meets the{' '}
          <Link to="/requirements">requirements</Link> of its category, and anyone can recompute its
          score.
        </>
      }
      actions={
        <Button component={Link} to="/partners/new">
          Become a partner
        </Button>
      }
    >
      <PartnerFilters filters={filters} onChange={change} />
      <Results filters={filters} onReset={() => change(readFilters(new URLSearchParams()))} />
    </Page>
  );
}

function Results({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const partners = usePages<PartnerSummary>(['partners', 'list', filters], '/partners', {
    query: { ...filters },
    keepPrevious: true,
  });
  if (partners.error && !partners.items) {
    return <ErrorState error={partners.error} retry={partners.retry} />;
  }
  if (!partners.items) return <LoadingRows rows={4} height={150} />;
  if (partners.items.length === 0) {
    const all = writeFilters(filters).size === 0;
    return all ? <NoneYet /> : <NoneFound onReset={onReset} />;
  }
  return (
    <section
      aria-label="Results"
      aria-busy={partners.stale}
      data-stale={partners.stale || undefined}
    >
      <VisuallyHidden>
        <h2>Results</h2>
      </VisuallyHidden>
      <ul className={classes.cards}>
        {partners.items.map((partner) => (
          <li key={partner.slug}>
            <PartnerCard partner={partner} />
          </li>
        ))}
      </ul>
      <LoadMore {...partners} />
    </section>
  );
}

function NoneYet() {
  return (
    <EmptyState
      title="No partners yet"
      action={
        <Button component={Link} to="/partners/new">
          Register the first
        </Button>
      }
    >
      Any organisation can register, be certified and publish skills.
    </EmptyState>
  );
}

function NoneFound({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="No partner matches"
      action={
        <Button variant="default" onClick={onReset}>
          Clear all filters
        </Button>
      }
    >
      Try fewer letters or another category.
    </EmptyState>
  );
}
