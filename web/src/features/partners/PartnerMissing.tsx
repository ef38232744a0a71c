import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';

export function PartnerMissing({ error, retry }: { error: unknown; retry: () => void }) {
  if (!isMissing(error)) return <ErrorState error={error} retry={retry} />;
  return (
    <EmptyState
      title="There is no such partner"
      action={
        <Button component={Link} to="/partners">
          See all partners
        </Button>
      }
    >
      The name may have been misspelt.
    </EmptyState>
  );
}
