import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { PartnerReview } from '@/lib/api/partnercertification';
import { score } from '@/lib/partners';
import { CitedEvidence } from './CitedEvidence';
import { PartsTable } from './PartsTable';
import { setQuery } from './queries';
import classes from './Review.module.css';
import { causeName } from './words';

/** A review from its outcome down to every figure behind it. */
export function ReviewExplained({ review }: { review: PartnerReview }) {
  const { data: set } = useQuery(setQuery(review.set));
  const requirements = set?.categories.find(({ category }) => category === review.partner.category);
  return (
    <>
      <Outcome review={review} />
      {review.path === 'CRITERIA' ? (
        <PartsTable review={review} requirements={requirements} />
      ) : (
        <Overall review={review} />
      )}
      <Decision review={review} />
    </>
  );
}

function Outcome({ review }: { review: PartnerReview }) {
  const { state, path, failedBecause, validUntil, pass, set, partner } = review;
  return (
    <div className={classes.outcome} data-state={state}>
      <p className={classes.big}>
        {score(review.score)}
        <span>{score(pass)} passes</span>
      </p>
      <div className={classes.said}>
        <p>
          <b>{outcomeName[state]}</b>
          {failedBecause.length > 0 && (
            <>: {failedBecause.map((cause) => causeName[cause]).join(', and ')}</>
          )}
          {state === 'PASSED' && validUntil && (
            <>
              , valid until <Moment at={validUntil} as="day" />
            </>
          )}
          .
        </p>
        <p className={classes.quiet}>
          {path === 'CRITERIA' && 'Scored criterion by criterion, under '}
          {path === 'OVERALL' &&
            (review.confirmedBy
              ? 'Judged as a whole by two certifiers, under '
              : 'Judged as a whole, which needs a second certifier, under ')}
          <Link to={`/requirements?set=${set}#${partner.category}`}>requirement set {set}</Link>.
        </p>
      </div>
    </div>
  );
}

const outcomeName: Record<PartnerReview['state'], string> = {
  PASSED: 'Passed',
  FAILED: 'Not passed',
  PENDING: 'Waits for a second certifier',
  REFUSED: 'Not confirmed by the second certifier',
};

function Overall({ review: { notes, parts } }: { review: PartnerReview }) {
  return (
    <>
      {notes && <blockquote className={classes.quote}>{notes}</blockquote>}
      {parts.map(({ criterion, title, evidence }) => (
        <div key={criterion} className={classes.decision}>
          <span className={classes.title}>{title}</span>
          <CitedEvidence evidence={evidence} />
        </div>
      ))}
    </>
  );
}

function Decision({ review }: { review: PartnerReview }) {
  const { reason, reviewedAt, reviewedBy, confirmedBy, confirmation, appeal } = review;
  return (
    <section className={classes.decision}>
      <Title order={3} size="h4">
        The reason
      </Title>
      <p className={classes.reason}>{reason}</p>
      <p className={classes.quiet}>
        {reviewedBy ? <Person name={reviewedBy.username} /> : 'The platform'},{' '}
        <Moment at={reviewedAt} as="day" />
        {confirmedBy && (
          <>
            , {review.state === 'REFUSED' ? 'not confirmed' : 'confirmed'} by{' '}
            <Person name={confirmedBy.username} />
            {confirmation && `: ${confirmation}`}
          </>
        )}
      </p>
      {appeal && <Appeal appeal={appeal} />}
    </section>
  );
}

function Appeal({ appeal }: { appeal: NonNullable<PartnerReview['appeal']> }) {
  const { text, at, decision, reason, by } = appeal;
  return (
    <div className={classes.decision}>
      <Title order={3} size="h4">
        The appeal
      </Title>
      <blockquote className={classes.quote}>{text}</blockquote>
      <p className={classes.quiet}>
        sent <Moment at={at} />
        {!decision && ', waits for another certifier'}
      </p>
      {decision && (
        <p className={classes.reason}>
          <b>{decision === 'UPHELD' ? 'Upheld' : 'Dismissed'}</b>
          {by && (
            <>
              {' '}
              by <Person name={by.username} />
            </>
          )}
          {reason && `: ${reason}`}
        </p>
      )}
    </div>
  );
}

const Person = ({ name }: { name: string }) => <Link to={`/members/${name}`}>{name}</Link>;
