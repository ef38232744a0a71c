import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';

interface Props {
  error: unknown;
  number: string;
  retry: () => void;
}

export function RevisionMissing({ error, number, retry }: Props) {
  if (!isProblem(error) || error.status !== 404) return <ErrorState error={error} retry={retry} />;
  return (
    <EmptyState
      title="There is no such revision"
      action={
        <Button component={Link} to={`/rfcs/${number}?tab=revisions`} variant="default">
          See all revisions
        </Button>
      }
    />
  );
}
