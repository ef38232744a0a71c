import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState } from '@/components/States';

export function NotFound() {
  return (
    <Page title="Nothing here" width="text">
      <EmptyState
        title="This address leads nowhere"
        action={
          <Button component={Link} to="/rfcs">
            See all RFCs
          </Button>
        }
      >
        The page may have moved, or the link has a typing error.
      </EmptyState>
    </Page>
  );
}
