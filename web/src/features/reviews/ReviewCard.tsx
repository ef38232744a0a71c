import { Avatar } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { Stars } from '@/components/RatingStars';
import { stars } from '@/lib/skills';
import { Counts } from './Counts';
import { Helpful } from './Helpful';
import { Reply } from './Reply';
import { ReplyForm } from './ReplyForm';
import { ReviewMenu } from './ReviewMenu';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skillId: string;
  /** In whose name replies are written. */
  publisher: string;
  review: Review;
}

export function ReviewCard({ skillId, publisher, review }: Props) {
  const [replying, setReplying] = useState(false);
  const { member, hidden, reply, actions } = review;
  const name = member.displayName || member.username;
  return (
    <article className={classes.review} aria-label={`Review by ${name}`}>
      <header className={classes.by}>
        <Avatar size={28} name={name} alt="" />
        <Link className={classes.name} to={`/members/${member.username}`}>
          {name}
        </Link>
        <span className={classes.dim}>
          <Moment at={review.createdAt} />
          {review.editedAt && (
            <>
              , edited <Moment at={review.editedAt} />
            </>
          )}
        </span>
      </header>
      <p className={classes.meta}>
        <Stars value={review.rating} />
        <b>
          {stars(review.rating)}
          <span className={classes.unseen}> of 5 stars</span>
        </b>
        {review.version && <span>version {review.version}</span>}
        <Counts counts={review.counts} />
      </p>
      {hidden && <p className={classes.hidden}>Hidden by a moderator: {hidden.reason}</p>}
      {review.html && (
        <div className={hidden ? classes.veiled : undefined}>
          <Prose html={review.html} />
        </div>
      )}
      <footer className={classes.foot}>
        <Helpful skillId={skillId} review={review} />
        {actions.includes('REPLY') && !reply && !replying && (
          <button type="button" className={classes.action} onClick={() => setReplying(true)}>
            Reply
          </button>
        )}
        <ReviewMenu skillId={skillId} review={review} />
      </footer>
      {reply && !replying && (
        <Reply
          skillId={skillId}
          review={review}
          publisher={publisher}
          onEdit={() => setReplying(true)}
        />
      )}
      {replying && (
        <ReplyForm skillId={skillId} review={review} onDone={() => setReplying(false)} />
      )}
    </article>
  );
}
