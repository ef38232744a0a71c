import { SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { tierName } from '@/lib/agreements';
import { isProblem } from '@/lib/api/problem';
import type { SlaStanding } from '@/lib/api/sla';
import { basisPoints, shortDuration, slaPath, uptime } from '@/lib/sla';
import { useSession } from '@/lib/session';
import { useOverview, type OverviewSort } from './queries';
import classes from './Sla.module.css';
import { StepList } from './StepList';
import { budgetLeft, burnName } from './words';

/** Every partner's month as it stands, and what follows from those that are over. */
export function OverviewPage() {
  const { hasRole } = useSession();
  return (
    <Page
      title="Service levels"
      lead="This month so far: who has the least left of what may be down comes first."
    >
      <Partners />
      {hasRole('MAINTAINER', 'FINANCE', 'ADMIN') && <StepList />}
    </Page>
  );
}

function Partners() {
  const [params, setParams] = useSearchParams();
  const sort: OverviewSort = params.get('sort') === 'NAME' ? 'NAME' : 'BUDGET';
  const standings = useOverview(sort);
  const change = (value: string) => {
    const next = new URLSearchParams(params);
    if (value === 'NAME') next.set('sort', value);
    else next.delete('sort');
    setParams(next, { replace: true, preventScrollReset: true });
  };
  if (isProblem(standings.error) && standings.error.status === 403) {
    return <EmptyState title="Nothing for you here">This page is for staff.</EmptyState>;
  }
  if (standings.error && !standings.items) {
    return <ErrorState error={standings.error} retry={standings.retry} />;
  }
  if (!standings.items) return <LoadingRows rows={6} height={52} />;
  return (
    <Section
      title="Partners"
      aside={
        <SegmentedControl
          size="xs"
          aria-label="Order"
          data={[
            { value: 'BUDGET', label: 'By budget left' },
            { value: 'NAME', label: 'By name' },
          ]}
          value={sort}
          onChange={change}
        />
      }
    >
      {standings.items.length === 0 ? (
        <EmptyState title="No agreement is in force" />
      ) : (
        <DataTable<SlaStanding>
          caption="Service levels this month"
          rows={standings.items}
          keyOf={({ partner }) => partner.id}
          stale={standings.stale}
          columns={[
            {
              name: 'Partner',
              cell: ({ partner, tier }) => (
                <>
                  <Link to={slaPath(partner.slug)}>{partner.name}</Link>
                  <small className={classes.why}>{tierName[tier]}</small>
                </>
              ),
            },
            { name: 'Budget', wide: true, cell: (each) => <Budget standing={each} /> },
            {
              name: 'Uptime',
              number: true,
              cell: ({ uptimePartsPerMillion: up }) => (up === undefined ? 'no data' : uptime(up)),
            },
            {
              name: 'Promised',
              number: true,
              cell: (each) => basisPoints(each.uptimeTargetBasisPoints),
            },
            {
              name: 'Open incidents',
              number: true,
              cell: ({ openIncidents, partner }) =>
                openIncidents > 0 ? (
                  <Link to={`/incidents?partner=${partner.slug}&state=OPEN`}>{openIncidents}</Link>
                ) : (
                  0
                ),
            },
            {
              name: 'Alerts',
              wide: true,
              cell: ({ burnAlerts }) =>
                burnAlerts.length > 0 ? (
                  <Mark tone="bad">{burnAlerts.map((kind) => burnName[kind]).join(', ')}</Mark>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
      <LoadMore {...standings} />
    </Section>
  );
}

function Budget({ standing }: { standing: SlaStanding }) {
  const { leftPartsPerMillion: left, leftSeconds, allowedSeconds } = standing;
  if (left === undefined) return <span className={classes.quiet}>no data</span>;
  const share = Math.max(0, Math.min(1_000_000, left)) / 10_000;
  return (
    <div className={classes.budget} data-broken={leftSeconds < 0 || undefined}>
      <span className={classes.meter} aria-hidden>
        <i style={{ width: `${share}%` }} />
      </span>
      {budgetLeft(leftSeconds)} <small>of {shortDuration(allowedSeconds)}</small>
    </div>
  );
}
