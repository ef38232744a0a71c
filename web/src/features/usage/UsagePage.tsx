import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState } from '@/components/States';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { Budget } from './Budget';
import { DayView } from './DayView';
import { Overview } from './Overview';
import { ScopeField } from './ScopeField';
import { readView, writeView, type Scope, type View } from './view';

/** What was executed, and for whom: as a consumer that pays or as a partner that earns. */
export function UsagePage() {
  const { me } = useSession();
  const { data: partners, error } = useQuery(myPartnersQuery);
  const [params, setParams] = useSearchParams();
  const asked = readView(params);
  const known = partners !== undefined || error !== null;
  const own: Scope[] = [
    ...(me?.organisations ?? []).map(({ slug }) => ({ kind: 'organisation' as const, slug })),
    ...(partners ?? []).map(({ slug }) => ({ kind: 'partner' as const, slug })),
  ];
  const view = { ...asked, scope: asked.scope ?? own[0] };
  const change = (next: View) => setParams(writeView(next), { preventScrollReset: true });
  return (
    <Page
      title="Usage"
      lead="Every execution is counted once. Days begin and end in UTC; the newest figures are at most a minute old."
      actions={view.scope?.kind === 'partner' && <RevenueLink partner={view.scope.slug} />}
    >
      {!view.scope && (known ? <None /> : <LoadingRows rows={3} height={120} />)}
      {view.scope && (
        <>
          <ScopeField
            scope={view.scope}
            onChange={(scope) => change({ ...view, scope, skill: '', consumer: '', day: '' })}
          />
          {view.scope.kind === 'organisation' && !view.day && (
            <Budget organisation={view.scope.slug} />
          )}
          {view.day ? (
            <DayView scope={view.scope} view={view} onChange={change} />
          ) : (
            <Overview scope={view.scope} view={view} onChange={change} />
          )}
        </>
      )}
    </Page>
  );
}

function RevenueLink({ partner }: { partner: string }) {
  return (
    <Button component={Link} to={`/partners/${partner}/revenue`} variant="default">
      Revenue
    </Button>
  );
}

function None() {
  return (
    <EmptyState
      title="Nothing is counted for you yet"
      action={
        <Button component={Link} to="/me/organisations">
          Your organisations
        </Button>
      }
    >
      Executions are reported by an organisation with a token of its own. Found an organisation or
      join one to report, or become a partner to see what is executed of your skills.
    </EmptyState>
  );
}
