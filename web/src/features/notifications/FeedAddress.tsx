import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyField } from '@/components/CopyField';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { NewInboxFeed } from '@/lib/api/notifications';
import { toast } from '@/lib/toast';
import { feedQuery } from './queries';

const path = '/notifications/feed';

/** Feed readers cannot sign in; the address is the secret, and can be withdrawn. */
export function FeedAddress() {
  const client = useQueryClient();
  const { data: feed } = useQuery(feedQuery);
  const [asking, setAsking] = useState(false);
  const changed = () => client.invalidateQueries({ queryKey: feedQuery.queryKey });
  const create = useMutation({
    mutationFn: () => api.post<NewInboxFeed>(path),
    onSuccess: changed,
    onError: toast.failed,
  });
  const revoke = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: () => {
      create.reset();
      setAsking(false);
      toast.done('The address no longer works.');
      return changed();
    },
  });
  return (
    <section>
      <Stack>
        <div>
          <Title order={2} size="h3" mb={4}>
            Your inbox in a feed reader
          </Title>
          <Text c="dimmed" component="div">
            {feed?.createdAt ? (
              <>
                Your secret Atom address was made <Moment at={feed.createdAt} />. A new one ends it.
              </>
            ) : (
              'A secret Atom address shows your notifications to any feed reader.'
            )}{' '}
            What concerns everyone is in the{' '}
            <Anchor href="/feeds/announcements.atom">feed of announcements</Anchor>.
          </Text>
        </div>
        {create.data && (
          <>
            <Alert color="yellow" title="Copy it now" role="status">
              The address is shown only this once. Whoever has it can read your notifications.
            </Alert>
            <CopyField label="Feed address" value={create.data.url} />
          </>
        )}
        <Group>
          <Button variant="default" loading={create.isPending} onClick={() => create.mutate()}>
            {feed?.createdAt ? 'Make a new address' : 'Make an address'}
          </Button>
          {feed?.createdAt && (
            <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
              Revoke the address
            </Button>
          )}
        </Group>
      </Stack>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Revoke the feed address?"
        confirm="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
      >
        Feed readers that use it stop getting anything at once. You can make another one.
      </ReasonDialog>
    </section>
  );
}
