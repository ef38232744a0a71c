import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { PartnerReview } from '@/lib/api/partnercertification';
import { score } from '@/lib/partners';
import { useReviews } from './queries';
import classes from './Review.module.css';
import { ReviewState } from './ReviewState';
import { ReviewSteps } from './ReviewSteps';
import { causeName, reviewName } from './words';

interface Props {
  partner: string;
  /** The one that is open on the page already. */
  shown?: string;
  steps?: boolean;
}

/** Every review there ever was, newest first. */
export function ReviewList({ partner, shown, steps = false }: Props) {
  const reviews = useReviews(partner);
  if (reviews.error && !reviews.items) {
    return <ErrorState error={reviews.error} retry={reviews.retry} />;
  }
  if (!reviews.items) return <LoadingRows rows={2} height={56} />;
  if (reviews.items.length === 0) return <Text c="dimmed">None yet.</Text>;
  return (
    <>
      <ul className={classes.list}>
        {reviews.items.map((review) => (
          <li key={review.id}>
            <Row review={review} shown={review.id === shown} steps={steps} />
          </li>
        ))}
      </ul>
      <LoadMore {...reviews} />
    </>
  );
}

interface RowProps {
  review: PartnerReview;
  shown: boolean;
  steps: boolean;
}

function Row({ review, shown, steps }: RowProps) {
  const { id, partner, failedBecause, set, appeal } = review;
  return (
    <div className={classes.row}>
      <div>
        {shown ? (
          <span className={classes.name}>{reviewName(review)}</span>
        ) : (
          <Link
            to={`/partners/${partner.slug}/certification?review=${id}`}
            className={classes.name}
          >
            {reviewName(review)}
          </Link>
        )}
        <ReviewState state={review.state} />
        <Text size="sm" c="dimmed">
          requirement set {set}
          {failedBecause.length > 0 &&
            `, ${failedBecause.map((cause) => causeName[cause]).join(', ')}`}
          {appeal && `, appeal ${appealName(appeal.decision)}`}
          {shown && ', shown above'}
        </Text>
        {steps && <ReviewSteps review={review} />}
      </div>
      <span>
        <b>{score(review.score)}</b>, {score(review.pass)} passes
      </span>
    </div>
  );
}

const appealName = (decision?: 'UPHELD' | 'DISMISSED') =>
  decision === 'UPHELD' ? 'upheld' : decision === 'DISMISSED' ? 'dismissed' : 'waiting';
