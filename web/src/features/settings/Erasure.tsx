import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ErasureDialog } from '@/components/ErasureDialog';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import { erasureKey, useErasure } from './ownData';

/** To be forgotten, or to stay after all. */
export function Erasure() {
  const { me } = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erasure = useErasure();
  const refresh = () => void client.invalidateQueries({ queryKey: erasureKey });
  const stay = useMutation({
    mutationFn: () => api.delete('/me/erasure'),
    onSuccess: () => {
      toast.done('Your account stays.');
      refresh();
    },
  });
  return (
    <section>
      <Stack>
        <Title order={2} size="h3">
          Erase your account
        </Title>
        <Text>
          Your name, address, profile, sessions, tokens and the reasons of your ballots are taken
          away for good. What others built on stays under a name that says nothing: RFCs, comments,
          reviews, ballots, ledgers. Nobody else ever gets your user name.
        </Text>
        {erasure.error && <ErrorState error={erasure.error} retry={() => void erasure.refetch()} />}
        <ProblemAlert error={stay.error} />
        {erasure.data ? (
          <Alert role="status" color="red" title="Your account will be erased">
            <Stack gap="sm" align="flex-start">
              <Text size="sm">
                On <Moment at={erasure.data.dueAt} as="day" />
                {erasure.data.byAdministrator && ', because an administrator asked for it'}. Until
                then you can stay.
              </Text>
              {erasure.data.obstacle && <Text size="sm">{erasure.data.obstacle}</Text>}
              <Button size="xs" loading={stay.isPending} onClick={() => stay.mutate()}>
                Stay after all
              </Button>
            </Stack>
          </Alert>
        ) : me?.passwordSet ? (
          <Group>
            <Button
              color="red"
              variant="light"
              disabled={erasure.isPending}
              onClick={() => setAsking(true)}
            >
              Erase my account
            </Button>
          </Group>
        ) : (
          <Text>
            You sign in through another service.{' '}
            <Anchor component={Link} to="/forgot">
              Set a password
            </Anchor>{' '}
            first, so that an open session alone cannot erase you.
          </Text>
        )}
      </Stack>
      {asking && me && (
        <ErasureDialog
          username={me.username}
          path="/me/erasure"
          onDone={refresh}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
