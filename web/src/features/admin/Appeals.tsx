import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { PendingAppeal } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import classes from './Admin.module.css';
import { Listing } from './Listing';

const key = ['appeals'] as const;

export function Appeals() {
  const appeals = usePages<PendingAppeal>(key, '/moderation/appeals');
  return (
    <Page
      title="Appeals"
      lead="Authors who disagree with the hiding of their comment. Who hid it cannot decide."
    >
      <Listing pages={appeals} empty="No appeals are waiting" keyOf={({ comment }) => comment.id}>
        {(appeal) => <AppealRow {...appeal} />}
      </Listing>
    </Page>
  );
}

function AppealRow({ comment, rfc }: PendingAppeal) {
  const client = useQueryClient();
  const [upheld, setUpheld] = useState<boolean>();
  const decide = useMutation({
    mutationFn: (reason: string) =>
      api.post(`/comments/${comment.id}/appeal/decision`, { upheld, reason }),
    onSuccess: () => {
      toast.done('Your decision is recorded.');
      setUpheld(undefined);
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <div className={classes.entry}>
      <Text size="sm" c="dimmed" component="div">
        {comment.author.displayName} on{' '}
        <Link to={`/rfcs/${rfc.number}?tab=discussion#comment-${comment.id}`}>{rfc.title}</Link>,{' '}
        <Moment at={comment.createdAt} />
      </Text>
      {comment.html && (
        <blockquote className={classes.quote}>
          <Prose html={comment.html} />
        </blockquote>
      )}
      <Text>
        <b>Hidden because:</b> {comment.hidden?.reason}
      </Text>
      <Text>
        <b>Appeal:</b> {comment.appeal?.text}
      </Text>
      {comment.actions.includes('DECIDE_APPEAL') ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => setUpheld(true)}>
            Show the comment
          </Button>
          <Button size="xs" variant="default" onClick={() => setUpheld(false)}>
            Keep it hidden
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          Another moderator decides: you hid this comment, or wrote it.
        </Text>
      )}
      <ReasonDialog
        opened={upheld !== undefined}
        onClose={() => setUpheld(undefined)}
        title={upheld ? 'Show the comment again?' : 'Keep the comment hidden?'}
        confirm={upheld ? 'Uphold the appeal' : 'Reject the appeal'}
        input={{ label: 'Reason' }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={decide.mutate}
      >
        The author sees your reason.
      </ReasonDialog>
    </div>
  );
}
