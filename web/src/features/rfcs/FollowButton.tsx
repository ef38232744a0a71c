import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconBell, IconBellFilled } from '@tabler/icons-react';
import { api } from '@/lib/api/client';
import type { Rfc } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { rfcQuery } from './queries';
import classes from './RfcSide.module.css';

export function FollowButton({ rfc }: { rfc: Rfc }) {
  const client = useQueryClient();
  const show = (following: boolean) => {
    for (const key of [String(rfc.number), rfc.slug]) {
      client.setQueryData(rfcQuery(key).queryKey, (seen) => {
        if (!seen || seen.following === following) return seen;
        return { ...seen, following, followerCount: seen.followerCount + (following ? 1 : -1) };
      });
    }
  };
  const follow = useMutation({
    mutationFn: (on: boolean) =>
      on ? api.put(`/rfcs/${rfc.number}/follow`) : api.delete(`/rfcs/${rfc.number}/follow`),
    onMutate: show,
    onError: (error, on) => {
      show(!on);
      toast.failed(error);
    },
  });
  const followers = `${rfc.followerCount} ${rfc.followerCount === 1 ? 'follower' : 'followers'}`;
  return (
    <div className={classes.follow}>
      {(rfc.actions.includes('FOLLOW') || rfc.following) && (
        <Button
          variant="default"
          size="xs"
          mb={6}
          aria-pressed={rfc.following}
          leftSection={rfc.following ? <IconBellFilled size={15} /> : <IconBell size={15} />}
          onClick={() => follow.mutate(!rfc.following)}
        >
          {rfc.following ? 'Following' : 'Follow'}
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {followers}
      </Text>
    </div>
  );
}
