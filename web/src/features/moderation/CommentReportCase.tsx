import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { CommentReport } from '@/lib/api/moderation';
import { toast } from '@/lib/toast';
import { CommentLine } from './CommentLine';
import classes from './Moderation.module.css';
import { useModerationStep } from './queries';

export function CommentReportCase({ report }: { report: CommentReport }) {
  const { comment, rfc } = report;
  const [step, setStep] = useState<'hide' | 'dismiss'>();
  const close = () => setStep(undefined);
  const hide = useModerationStep((reason: string) =>
    api.post(`/comments/${comment.id}/hiding`, { reason }),
  );
  const dismiss = useModerationStep((reason: string) =>
    api.post(`/moderation/reports/${report.id}/dismissal`, { reason }),
  );
  const done = (message: string) => ({
    onSuccess: () => {
      toast.done(message);
      close();
    },
  });
  return (
    <>
      <CommentLine comment={comment} rfc={rfc} />
      {comment.html && (
        <blockquote className={classes.quote}>
          <Prose html={comment.html} />
        </blockquote>
      )}
      <Text component="div">
        <b>Reported</b> by <Link to={`/members/${report.reportedBy}`}>{report.reportedBy}</Link>,{' '}
        <Moment at={report.reportedAt} />: {report.reason}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={() => setStep('hide')}>
          Hide the comment
        </Button>
        <Button size="xs" variant="default" onClick={() => setStep('dismiss')}>
          Dismiss the report
        </Button>
      </Group>
      <ReasonDialog
        opened={step === 'hide'}
        onClose={close}
        title="Hide this comment?"
        confirm="Hide it"
        danger
        input={{ label: 'Reason' }}
        pending={hide.isPending}
        error={hide.error}
        onConfirm={(reason) => hide.mutate(reason, done('The comment is hidden.'))}
      >
        Only its author and the moderators will see the text. The author sees your reason and can
        appeal.
      </ReasonDialog>
      <ReasonDialog
        opened={step === 'dismiss'}
        onClose={close}
        title="Dismiss this report?"
        confirm="Dismiss"
        input={{ label: 'Reason' }}
        pending={dismiss.isPending}
        error={dismiss.error}
        onConfirm={(reason) => dismiss.mutate(reason, done('The report is dismissed.'))}
      >
        The comment stays as it is. Your reason is written to the audit log.
      </ReasonDialog>
    </>
  );
}
