import { Select, Title } from '@mantine/core';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { EmptyState, ErrorState } from '@/components/States';
import { usePages } from '@/lib/pages';
import { skillPath } from '@/lib/skills';
import { OwnReview } from './OwnReview';
import { reviewsKey } from './queries';
import { RatingSummary } from './RatingSummary';
import { ReviewCard } from './ReviewCard';
import classes from './Reviews.module.css';
import type { Review } from './types';

const sorts = [
  { value: 'helpful', label: 'Most helpful' },
  { value: 'newest', label: 'Newest' },
  { value: 'highest', label: 'Highest rating' },
  { value: 'lowest', label: 'Lowest rating' },
] as const;

type Sort = (typeof sorts)[number]['value'];

interface Props {
  skill: { skillId: string; latest?: string; partner: { name: string } };
  /** The publisher's people answer reviews, and write none. */
  publisher: boolean;
}

export function Reviews({ skill, publisher }: Props) {
  const [sort, setSort] = useState<Sort>('helpful');
  const { skillId } = skill;
  const reviews = usePages<Review>(
    [...reviewsKey(skillId), 'list', sort],
    `${skillPath(skillId)}/reviews`,
    { query: { sort }, keepPrevious: true },
  );
  return (
    <section className={classes.reviews} aria-label="Reviews">
      <RatingSummary skillId={skillId} />
      {!publisher && <OwnReview skill={skill} />}
      <div>
        <div className={classes.head}>
          <Title order={2} size="h3">
            What members say
          </Title>
          {(reviews.items?.length ?? 0) > 1 && (
            <Select
              aria-label="Order of the reviews"
              allowDeselect={false}
              data={[...sorts]}
              value={sort}
              onChange={(next) => next && setSort(next)}
            />
          )}
        </div>
        {reviews.error && !reviews.items && (
          <ErrorState error={reviews.error} retry={reviews.retry} />
        )}
        {!reviews.items && !reviews.error && <LoadingRows rows={3} height={110} />}
        {reviews.items?.length === 0 && (
          <EmptyState title="No reviews yet">
            {publisher
              ? 'Those who use your skill can review it once it is published.'
              : 'Have you used it? Others would like to know how it went.'}
          </EmptyState>
        )}
        <ul className={classes.list} data-stale={reviews.stale || undefined}>
          {reviews.items?.map((review) => (
            <li key={review.id}>
              <ReviewCard skillId={skillId} publisher={skill.partner.name} review={review} />
            </li>
          ))}
        </ul>
        <LoadMore {...reviews} />
      </div>
    </section>
  );
}
