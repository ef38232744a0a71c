import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Unsubscription } from '@/lib/api/notifications';

const preferences = (
  <Anchor component={Link} to="/me/notifications">
    preferences
  </Anchor>
);

/** Reached from a mail, usually without being signed in; the token is all that is needed. */
export function Unsubscribe() {
  const token = useLocation().hash.slice(1);
  return (
    <Page title="Unsubscribe" width="text">
      {token ? (
        <Asked path={`/unsubscriptions/${encodeURIComponent(token)}`} />
      ) : (
        <EmptyState title="This link is not complete">
          Open it again from the mail, or change what you get in your {preferences}.
        </EmptyState>
      )}
    </Page>
  );
}

function Asked({ path }: { path: string }) {
  const client = useQueryClient();
  const queryKey = ['unsubscription', path];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Unsubscription>(path, { signal }),
  });
  const stop = useMutation({
    mutationFn: () => api.post<Unsubscription>(path),
    onSuccess: (done) => client.setQueryData(queryKey, done),
  });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingText lines={3} />;
  if (data.done) {
    return (
      <Text role="status">
        You are unsubscribed from this: <b>{data.what}</b>. Your inbox on this site still fills, and
        you can have e-mails again from your {preferences}.
      </Text>
    );
  }
  return (
    <Stack align="flex-start">
      <Text>
        You would no longer get this: <b>{data.what}</b>. Your account, your inbox on this site and
        e-mails about your sign-in stay as they are.
      </Text>
      <ProblemAlert error={stop.error} />
      <Button loading={stop.isPending} onClick={() => stop.mutate()}>
        Stop these e-mails
      </Button>
    </Stack>
  );
}
