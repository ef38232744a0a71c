import { IconArrowBigUp, IconArrowBigUpFilled } from '@tabler/icons-react';
import type { Comment } from '@/lib/api/types';
import classes from './Comments.module.css';
import { useUpvote } from './queries';

export function UpvoteButton({ rfc, comment }: { rfc: number; comment: Comment }) {
  const upvote = useUpvote(rfc, comment);
  const { upvotes, upvotedByMe } = comment;
  const allowed = comment.actions.includes('UPVOTE') || upvotedByMe;
  if (!allowed) {
    if (upvotes === 0) return null;
    return (
      <span className={classes.votes}>
        <IconArrowBigUp size={17} stroke={1.6} aria-hidden /> {upvotes}
        <span className={classes.unseen}> upvotes</span>
      </span>
    );
  }
  const Icon = upvotedByMe ? IconArrowBigUpFilled : IconArrowBigUp;
  return (
    <button
      type="button"
      className={classes.action}
      aria-pressed={upvotedByMe}
      aria-label={`Upvote, ${upvotes} so far`}
      onClick={() => !upvote.isPending && upvote.mutate(!upvotedByMe)}
    >
      <Icon size={17} stroke={1.6} aria-hidden /> {upvotes > 0 && upvotes}
    </button>
  );
}
