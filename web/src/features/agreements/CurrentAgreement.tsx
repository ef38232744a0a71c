import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { agreementPath } from '@/lib/agreements';
import { isOver } from './nextStep';
import { currentQuery } from './queries';

/** Leads from a partner to its agreement, or to a new one. */
export function CurrentAgreement() {
  const { partner = '' } = useParams();
  const { data, error, refetch } = useQuery(currentQuery(partner));
  if (data && !isOver(data)) return <Navigate to={agreementPath(data.id)} replace />;
  return (
    <Page title="Agreement" width="text">
      {data !== undefined && (
        <EmptyState
          title={data ? 'The last agreement has ended' : 'No agreement yet'}
          action={
            <Button component={Link} to={`/agreements/new?partner=${partner}`}>
              Begin an agreement
            </Button>
          }
        >
          With an agreement you can ask a price for your skills and publish skills of risk R3. It
          begins with a checklist; an owner or a maintainer begins it.
          {data && (
            <>
              {' '}
              <Link to={agreementPath(data.id)}>See the last one</Link>.
            </>
          )}
        </EmptyState>
      )}
      {data === undefined && error && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <LoadingText lines={6} />}
    </Page>
  );
}
