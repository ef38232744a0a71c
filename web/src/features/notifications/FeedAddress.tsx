import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyField } from '@/components/CopyField';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { InboxFeed } from '@/lib/api/notifications';
import { toast } from '@/lib/toast';

/** Feed readers cannot sign in; the address is the secret, and can be withdrawn. */
export function FeedAddress() {
  const [asking, setAsking] = useState(false);
  const create = useMutation({
    mutationFn: () => api.post<InboxFeed>('/notifications/feed'),
    onError: toast.failed,
  });
  const revoke = useMutation({
    mutationFn: () => api.delete('/notifications/feed'),
    onSuccess: () => {
      create.reset();
      setAsking(false);
      toast.done('The address no longer works.');
    },
  });
  return (
    <section>
      <Stack>
        <div>
          <Title order={2} size="h3" mb={4}>
            Your inbox in a feed reader
          </Title>
          <Text c="dimmed">
            A secret Atom address shows your notifications to any feed reader. Creating a new one
            ends the one before.
          </Text>
        </div>
        {create.data && (
          <>
            <Alert color="yellow" title="Copy it now" role="status">
              The address is shown only this once. Whoever has it can read your notifications.
            </Alert>
            <CopyField
              label="Feed address"
              value={new URL(create.data.url, window.location.origin).href}
            />
          </>
        )}
        <Group>
          <Button variant="default" loading={create.isPending} onClick={() => create.mutate()}>
            Create a new address
          </Button>
          <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
            Revoke the address
          </Button>
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
        Feed readers that use it stop getting anything at once. You can create another one.
      </ReasonDialog>
    </section>
  );
}
