import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { StatusUnsubscription } from '@/lib/api/status';
import { stopPath, stopQuery } from './queries';

/** Reached from a mail by people without an account; the token is all that is needed. */
export function StopPage() {
  const token = useLocation().hash.slice(1);
  return (
    <Page title="Unsubscribe" width="text">
      {token ? (
        <Asked token={token} />
      ) : (
        <EmptyState title="This link is not complete">Open it again from the mail.</EmptyState>
      )}
    </Page>
  );
}

function Asked({ token }: { token: string }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(stopQuery(token));
  const stop = useMutation({
    mutationFn: () => api.post<StatusUnsubscription>(stopPath(token)),
    onSuccess: (done) => client.setQueryData(stopQuery(token).queryKey, done),
  });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingText lines={3} />;
  if (data.done) {
    return (
      <Text role="status">
        You get no more of these mails, and your address is forgotten. The{' '}
        <Link to="/status">status page</Link> is there for everybody.
      </Text>
    );
  }
  return (
    <Stack align="flex-start">
      <Text>
        You would no longer get this: <b>{data.what}</b>.
      </Text>
      <ProblemAlert error={stop.error} />
      <Button loading={stop.isPending} onClick={() => stop.mutate()}>
        Stop these e-mails
      </Button>
    </Stack>
  );
}
