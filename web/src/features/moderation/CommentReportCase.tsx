import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Prose } from '@/components/Prose';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { CommentReport } from '@/lib/api/moderation';
import { toast } from '@/lib/toast';
import { CommentLine } from './CommentLine';
import classes from './Moderation.module.css';
import { useModerationStep } from './queries';
import { ReportList } from './ReportList';

export function CommentReportCase({ report }: { report: CommentReport }) {
  const { comment, rfc, reports } = report;
  const several = reports > 1;
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
  const dismissed = several ? `${reports} reports are dismissed.` : 'The report is dismissed.';
  return (
    <>
      <CommentLine comment={comment} rfc={rfc} />
      {comment.html && (
        <blockquote className={classes.quote}>
          <Prose html={comment.html} />
        </blockquote>
      )}
      <ReportList report={report} />
      <Group gap="xs">
        <Button size="xs" onClick={() => setStep('hide')}>
          Hide the comment
        </Button>
        <Button size="xs" variant="default" onClick={() => setStep('dismiss')}>
          {several ? `Dismiss all ${reports} reports` : 'Dismiss the report'}
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
        title={several ? `Dismiss all ${reports} reports?` : 'Dismiss this report?'}
        confirm={several ? 'Dismiss all' : 'Dismiss'}
        input={{ label: 'Reason' }}
        pending={dismiss.isPending}
        error={dismiss.error}
        onConfirm={(reason) => dismiss.mutate(reason, done(dismissed))}
      >
        The comment stays as it is{several && ', and every open report of it is closed'}. Your
        reason is written to the audit log.
      </ReasonDialog>
    </>
  );
}
