import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { api } from '@/lib/api/client';
import { toast } from '@/lib/toast';
import { useReviewStep } from './queries';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skillId: string;
  review: Review;
  publisher: string;
  onEdit: () => void;
}

/** What the publisher answers. */
export function Reply({ skillId, review, publisher, onEdit }: Props) {
  const remove = useReviewStep(skillId, () => api.delete(`/skill-reviews/${review.id}/reply`));
  const { reply } = review;
  if (!reply) return null;
  return (
    <section className={classes.reply} aria-label={`Reply of ${publisher}`}>
      <p className={classes.meta}>
        <b>{publisher}</b>
        <span>
          <Link to={`/members/${reply.by.username}`}>{reply.by.username}</Link>,{' '}
          <Moment at={reply.at} />
        </span>
      </p>
      <Prose html={reply.html} />
      {review.actions.includes('REPLY') && (
        <footer className={classes.foot}>
          <button type="button" className={classes.action} onClick={onEdit}>
            Edit
          </button>
          <button
            type="button"
            className={classes.action}
            onClick={() =>
              !remove.isPending &&
              remove.mutate(undefined, {
                onSuccess: () => toast.done('Your reply is deleted.'),
                onError: toast.failed,
              })
            }
          >
            Delete
          </button>
        </footer>
      )}
    </section>
  );
}
