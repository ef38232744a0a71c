import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Prose } from '@/components/Prose';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { PendingAppeal } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { CommentLine } from './CommentLine';
import classes from './Moderation.module.css';
import { useModerationStep } from './queries';

export function CommentAppeal({ comment, rfc }: PendingAppeal) {
  const [upheld, setUpheld] = useState<boolean>();
  const decide = useModerationStep((reason: string) =>
    api.post(`/comments/${comment.id}/appeal/decision`, { upheld, reason }),
  );
  return (
    <>
      <CommentLine comment={comment} rfc={rfc} />
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
        onConfirm={(reason) =>
          decide.mutate(reason, {
            onSuccess: () => {
              toast.done('Your decision is recorded.');
              setUpheld(undefined);
            },
          })
        }
      >
        The author sees your reason.
      </ReasonDialog>
    </>
  );
}
