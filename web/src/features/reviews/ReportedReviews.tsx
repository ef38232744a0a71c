import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import { Stars } from '@/components/RatingStars';
import { ReasonDialog } from '@/components/ReasonDialog';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { usePages } from '@/lib/pages';
import { skillPath, stars } from '@/lib/skills';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import { reportsKey, useReviewStep } from './queries';
import classes from './Reviews.module.css';
import { hide } from './steps';
import type { ReviewReport } from './types';

export function ReportedReviews() {
  const reports = usePages<ReviewReport>(reportsKey, '/skill-review-reports');
  return (
    <Page
      title="Reported reviews"
      lead="Reviews of skills that members have asked a moderator to look at, oldest first."
    >
      {reports.error && !reports.items && (
        <ErrorState error={reports.error} retry={reports.retry} />
      )}
      {!reports.items && !reports.error && <LoadingRows rows={3} height={140} />}
      {reports.items?.length === 0 && <EmptyState title="Nothing is reported" />}
      <ul className={classes.list}>
        {reports.items?.map((report) => (
          <li key={report.id}>
            <Case report={report} />
          </li>
        ))}
      </ul>
      <LoadMore {...reports} />
    </Page>
  );
}

const dismissal = {
  name: 'Dismiss',
  done: 'The report is dismissed.',
  explain: 'The review stays as it is. Your reason is written to the audit log.',
  danger: false,
};

function Case({ report }: { report: ReviewReport }) {
  const { id, review, skillId, reports } = report;
  const [step, setStep] = useState<'hide' | 'dismiss'>();
  const words = step === 'hide' ? hide : dismissal;
  const decide = useReviewStep(skillId, (reason: string) =>
    step === 'hide'
      ? hide.send(review.id, reason)
      : api.post(`/skill-review-reports/${id}/dismissal`, { reason }),
  );
  const close = () => {
    setStep(undefined);
    decide.reset();
  };
  const name = review.member.displayName || review.member.username;
  return (
    <article className={classes.case} aria-label={`Review of ${skillId} by ${name}`}>
      <Text size="sm" c="dimmed" component="div">
        <Link to={`/members/${review.member.username}`}>{name}</Link> on{' '}
        <Link to={`${skillPath(skillId)}?tab=reviews`}>{skillId}</Link>,{' '}
        <Moment at={review.createdAt} />
      </Text>
      <p className={classes.meta}>
        <Stars value={review.rating} />
        <b>{stars(review.rating)}</b>
      </p>
      {review.html && (
        <blockquote className={classes.quote}>
          <Prose html={review.html} />
        </blockquote>
      )}
      <Text component="div">
        <b>Reported</b> by{' '}
        {report.reportedBy ? (
          <Link to={`/members/${report.reportedBy}`}>{report.reportedBy}</Link>
        ) : (
          'a former member'
        )}
        {reports > 1 && ` and ${plural(reports - 1, 'other')}`}, <Moment at={report.reportedAt} />:{' '}
        {report.reason}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={() => setStep('hide')}>
          Hide the review
        </Button>
        <Button size="xs" variant="default" onClick={() => setStep('dismiss')}>
          Dismiss the report
        </Button>
      </Group>
      <ReasonDialog
        opened={!!step}
        onClose={close}
        title={step === 'hide' ? 'Hide this review?' : 'Dismiss this report?'}
        confirm={words.name}
        danger={words.danger}
        input={{ label: 'Reason' }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(reason) =>
          decide.mutate(reason, {
            onSuccess: () => {
              toast.done(words.done);
              close();
            },
          })
        }
      >
        {words.explain}
      </ReasonDialog>
    </article>
  );
}
