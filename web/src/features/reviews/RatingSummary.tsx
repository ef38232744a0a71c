import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BarTable } from '@/components/BarTable';
import { Stars } from '@/components/RatingStars';
import { ErrorState } from '@/components/States';
import { stars } from '@/lib/skills';
import { count, plural } from '@/lib/text';
import { ratingQuery } from './queries';
import classes from './Reviews.module.css';
import type { RatingDetail } from './types';

export function RatingSummary({ skillId }: { skillId: string }) {
  const { data, error, refetch } = useQuery(ratingQuery(skillId));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={170} />;
  if (data.n === 0) return null;
  return <Summary rating={data} />;
}

function Summary({ rating }: { rating: RatingDetail }) {
  const { shown, mean, n, weight, prior } = rating;
  const most = Math.max(1, ...rating.histogram.map((each) => each.count));
  const bars = [...rating.histogram].sort((a, b) => b.stars - a.stars);
  return (
    <section className={classes.summary} aria-label="Rating">
      <div>
        <p className={classes.shown}>
          {stars(shown)}
          <span> of 5</span>
        </p>
        <Stars value={shown} size={20} />
        <p className={classes.note}>
          {plural(n, 'review')}
          {mean !== undefined && `, plain mean ${stars(mean)}`}
        </p>
        <details className={classes.how}>
          <summary>How it is counted</summary>
          <p>
            Reviews of those who have run the skill count fully, others a quarter or not at all:
            together {stars(weight)} here. To these come {prior.weight} of the mean of all skills,{' '}
            {stars(prior.mean)}, so that a few reviews alone do not put a skill on top.
          </p>
        </details>
      </div>
      <BarTable
        caption="Reviews by stars"
        columns={['Stars', 'Reviews']}
        bars={bars.map((each) => ({
          key: String(each.stars),
          name: plural(each.stars, 'star'),
          share: each.count / most,
          value: count(each.count),
        }))}
      />
    </section>
  );
}
