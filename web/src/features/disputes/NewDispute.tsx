import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { FilingForm } from './FilingForm';
import { claimants } from './parties';

export function NewDispute() {
  const { me } = useSession();
  const { data, error, refetch } = useQuery(myPartnersQuery);
  const choice = me && data ? claimants(me, data) : undefined;
  return (
    <Page
      title="File a dispute"
      lead="For a conflict between two organisations that they could not settle. The other party has a deadline to respond; then a mediator who belongs to neither decides."
      width="text"
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!choice && !error && <LoadingText lines={8} />}
      {choice?.length === 0 && <NoOrganisation />}
      {choice && choice.length > 0 && <FilingForm claimants={choice} />}
    </Page>
  );
}

function NoOrganisation() {
  return (
    <EmptyState
      title="Organisations have disputes here"
      action={
        <Button component={Link} to="/me/organisations">
          Your organisations
        </Button>
      }
    >
      You act for none yet: found one, or ask its owner to add you. What concerns a single comment
      or review can be reported where it stands.
    </EmptyState>
  );
}
