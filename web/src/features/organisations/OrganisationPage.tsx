import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import type { Organisation } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { useHashTarget } from '@/lib/useHashTarget';
import { BudgetSection } from './BudgetSection';
import { People } from './People';
import { organisationQuery } from './queries';
import { RiskSection } from './RiskSection';
import { TokenSection } from './TokenSection';

export function OrganisationPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationQuery(slug));
  const missing = isProblem(error, 'organisation-not-found');
  return (
    <Page
      title={data?.name ?? slug}
      lead={
        <>
          <Anchor component={Link} to="/me/organisations" inherit>
            Organisations
          </Anchor>{' '}
          / {slug}
          {data && (
            <>
              , founded <Moment at={data.createdAt} as="day" />
            </>
          )}
        </>
      }
      width="text"
    >
      {missing && <EmptyState title="There is no such organisation" />}
      {error && !missing && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingRows rows={3} />}
      {data && <Sections organisation={data} />}
    </Page>
  );
}

/** Its people, and for them what it spends and what may be executed for it. */
function Sections({ organisation }: { organisation: Organisation }) {
  const { me } = useSession();
  useHashTarget();
  const { slug, people } = organisation;
  const role = people?.find(({ username }) => username === me?.username)?.role;
  return (
    <>
      <People organisation={organisation} />
      {role && (
        <>
          <BudgetSection slug={slug} />
          <RiskSection slug={slug} decides={role === 'OWNER'} />
          {role !== 'FINANCE' && <TokenSection slug={slug} />}
        </>
      )}
    </>
  );
}
