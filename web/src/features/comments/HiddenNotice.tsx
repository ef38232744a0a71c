import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { Comment } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { moderation } from './moderation';
import { useModerate } from './queries';

const appealing = moderation.find(({ action }) => action === 'APPEAL');

export function HiddenNotice({ rfc, comment }: { rfc: number; comment: Comment }) {
  const { hidden, appeal } = comment;
  if (!hidden) return null;
  return (
    <Alert color="gray" mb="xs" title="Hidden by a moderator">
      {hidden.reason}
      <Text size="sm" c="dimmed" mt={4}>
        <Moment at={hidden.at} />
      </Text>
      {appeal && (
        <Text size="sm" mt="xs" component="div">
          <b>Appeal:</b> {appeal.text}
          {appeal.decision ? (
            <div>
              <b>{appeal.decision.toLowerCase()}:</b> {appeal.decisionReason}
            </div>
          ) : (
            <div>Waiting for the decision of another moderator.</div>
          )}
        </Text>
      )}
      {comment.actions.includes('APPEAL') && <AppealButton rfc={rfc} comment={comment} />}
    </Alert>
  );
}

function AppealButton({ rfc, comment }: { rfc: number; comment: Comment }) {
  const [opened, setOpened] = useState(false);
  const step = useModerate(rfc);
  if (!appealing) return null;
  return (
    <>
      <Button size="xs" variant="default" mt="xs" onClick={() => setOpened(true)}>
        Appeal
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Appeal"
        confirm="Send the appeal"
        input={appealing.input}
        pending={step.isPending}
        error={step.error}
        onConfirm={(text) =>
          step.mutate(() => appealing.send(comment.id, text), {
            onSuccess: () => {
              toast.done(appealing.done);
              setOpened(false);
            },
          })
        }
      >
        {appealing.explain}
      </ReasonDialog>
    </>
  );
}
