import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { useSession } from '@/lib/session';

export function RfcMissing({ error, retry }: { error: unknown; retry: () => void }) {
  const { me } = useSession();
  if (!isProblem(error) || error.status !== 404) return <ErrorState error={error} retry={retry} />;
  return (
    <EmptyState
      title="There is no such RFC"
      action={
        <Button component={Link} to="/rfcs">
          See all RFCs
        </Button>
      }
    >
      {me
        ? 'It may be a draft of somebody else: drafts are visible only to their authors.'
        : 'If it is a draft of yours, sign in to see it.'}
    </EmptyState>
  );
}
