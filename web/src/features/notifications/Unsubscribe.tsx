import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState } from '@/components/States';
import { api } from '@/lib/api/client';

/** Reached from a mail, usually without being signed in; the token is all that is needed. */
export function Unsubscribe() {
  const [token] = useState(() => window.location.hash.slice(1));
  const stop = useMutation({
    mutationFn: () => api.post(`/unsubscriptions/${encodeURIComponent(token)}`),
  });
  if (!token) {
    return (
      <Page title="Unsubscribe" width="text">
        <EmptyState title="This link is not complete">
          Open it again from the mail, or change what you get in your{' '}
          <Anchor component={Link} to="/me/notifications">
            preferences
          </Anchor>
          .
        </EmptyState>
      </Page>
    );
  }
  if (stop.isSuccess) {
    return (
      <Page title="You are unsubscribed" width="text">
        <Text role="status">
          We send you no more of these e-mails. Nothing else has changed: your inbox on this site
          still fills, and you can have e-mails again from your{' '}
          <Anchor component={Link} to="/me/notifications">
            preferences
          </Anchor>
          .
        </Text>
      </Page>
    );
  }
  return (
    <Page title="Unsubscribe" width="text">
      <Stack align="flex-start">
        <Text>
          This stops the notification e-mails that came with the link you followed. Your account,
          your inbox on this site and e-mails about your sign-in stay as they are.
        </Text>
        <ProblemAlert error={stop.error} />
        <Button loading={stop.isPending} onClick={() => stop.mutate()}>
          Stop these e-mails
        </Button>
      </Stack>
    </Page>
  );
}
