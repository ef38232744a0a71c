import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { Rating } from '@/lib/api/skills';
import { stars } from '@/lib/skills';
import { plural, count } from '@/lib/text';
import classes from './RatingStars.module.css';

const five = [1, 2, 3, 4, 5];

/** The stars alone, filled to the share that is reached. */
export function Stars({ value, size = 15 }: { value: number; size?: number }) {
  return (
    <span className={classes.stars} aria-hidden>
      <span className={classes.row}>
        {five.map((star) => (
          <IconStar key={star} size={size} stroke={1.5} />
        ))}
      </span>
      <span className={classes.filled} style={{ width: `${(value / 5) * 100}%` }}>
        {five.map((star) => (
          <IconStarFilled key={star} size={size} />
        ))}
      </span>
    </span>
  );
}

/** The rating of a skill and how many reviews it rests on. */
export function RatingStars({ rating, size }: { rating: Rating; size?: number }) {
  if (rating.n === 0) return <span className={classes.none}>No reviews yet</span>;
  return (
    <span className={classes.rating}>
      <Stars value={rating.shown} size={size} />
      <span className={classes.unseen}>
        {stars(rating.shown)} of 5 stars, {plural(rating.n, 'review')}
      </span>
      <span aria-hidden>
        <b>{stars(rating.shown)}</b> ({count(rating.n)})
      </span>
    </span>
  );
}
