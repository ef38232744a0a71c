import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { People } from './People';
import { organisationQuery } from './queries';

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
      {data && <People organisation={data} />}
    </Page>
  );
}
