import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { plural } from '@/lib/text';
import { useHelpful } from './queries';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skillId: string;
  review: Review;
}

export function Helpful({ skillId, review }: Props) {
  const vote = useHelpful(skillId, review);
  const { yes, no, mine } = review.helpful;
  if (!review.actions.includes('VOTE') && mine === undefined) {
    return yes + no > 0 ? (
      <span className={classes.dim}>
        {yes} of {plural(yes + no, 'reader')} found this helpful
      </span>
    ) : null;
  }
  const press = (way: boolean) => !vote.isPending && vote.mutate(mine === way ? undefined : way);
  return (
    <span className={classes.votes} role="group" aria-label="Was this helpful?">
      <button
        type="button"
        className={classes.action}
        aria-pressed={mine === true}
        aria-label={`Helpful, ${yes} so far`}
        onClick={() => press(true)}
      >
        <IconThumbUp size={16} stroke={1.7} aria-hidden /> Helpful {yes > 0 && yes}
      </button>
      <button
        type="button"
        className={classes.action}
        aria-pressed={mine === false}
        aria-label={`Not helpful, ${no} so far`}
        onClick={() => press(false)}
      >
        <IconThumbDown size={16} stroke={1.7} aria-hidden /> {no > 0 && no}
      </button>
    </span>
  );
}
