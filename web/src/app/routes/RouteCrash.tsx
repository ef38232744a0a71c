import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState } from '@/components/States';

export function RouteCrash() {
  const error = useRouteError();
  console.error(error);
  return (
    <Page title="This page broke" width="text">
      <EmptyState
        title="The page could not be shown"
        action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
      >
        Perhaps a new version has just been installed. Loading the page again usually helps; what
        you were writing is kept in this browser.
      </EmptyState>
    </Page>
  );
}
