import { Alert, Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CopyField } from '@/components/CopyField';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import type { NewInboxFeed } from '@/lib/api/notifications';
import { calendarAddress } from './deadlines';
import { feedQuery } from './queries';

/** Calendars cannot sign in: they are given a secret address, the same as feed readers. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { data: feed } = useQuery(feedQuery);
  const create = useMutation({
    mutationFn: () => api.post<NewInboxFeed>('/notifications/feed'),
    onSuccess: () => client.invalidateQueries({ queryKey: feedQuery.queryKey }),
  });
  const address = create.data && calendarAddress(create.data.url);
  return (
    <Modal opened onClose={onClose} title="Deadlines in your calendar" size="lg">
      <Stack>
        <Text>
          Calendar programs subscribe to a secret address and follow it: what is done or moved
          disappears or moves there too.
        </Text>
        {address ? (
          <>
            <Alert color="yellow" title="Copy it now" role="status">
              The address is shown only this once. Whoever has it can read your deadlines and your
              notifications.
            </Alert>
            <CopyField label="Calendar address" value={address} />
            <Anchor href={address.replace(/^https?:/, 'webcal:')}>
              Open it in your calendar program
            </Anchor>
          </>
        ) : (
          <Existing createdAt={feed?.createdAt} />
        )}
        <ProblemAlert error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {!address && (
            <Button loading={create.isPending} disabled={!feed} onClick={() => create.mutate()}>
              {feed?.createdAt ? 'Make a new address' : 'Make an address'}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Existing({ createdAt }: { createdAt?: string }) {
  if (!createdAt) return null;
  return (
    <Text>
      You made a secret address for feed readers <Moment at={createdAt} />. The calendar has the
      same one: write <b>/feeds/calendar/</b> instead of <b>/feeds/inbox/</b>, and <b>.ics</b> at
      its end. A new address ends the former, in feed readers too.
    </Text>
  );
}
