import { Avatar } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import type { Comment } from '@/lib/api/types';
import classes from './Comments.module.css';
import { CommentEditor } from './CommentEditor';
import { CommentMenu } from './CommentMenu';
import { EditHistory } from './EditHistory';
import { HiddenNotice } from './HiddenNotice';
import { UpvoteButton } from './UpvoteButton';

interface Props {
  rfc: number;
  comment: Comment;
  marked: boolean;
  onReply: () => void;
  fold: ReactNode;
}

export function CommentCard({ rfc, comment, marked, onReply, fold }: Props) {
  const [editing, setEditing] = useState(false);
  const { author, actions } = comment;
  const name = author.displayName;
  return (
    <article
      id={`comment-${comment.id}`}
      className={classes.comment}
      data-marked={marked || undefined}
      aria-label={`Comment by ${name}`}
    >
      <header className={classes.head}>
        <Avatar size={28} name={name} alt="" />
        {author.username ? (
          <Link className={classes.author} to={`/members/${author.username}`}>
            {name}
          </Link>
        ) : (
          <span className={classes.author}>{name}</span>
        )}
        <Permalink comment={comment} />
        {comment.editedAt && <EditHistory comment={comment} editedAt={comment.editedAt} />}
      </header>
      {comment.hidden && <HiddenNotice rfc={rfc} comment={comment} />}
      {editing ? (
        <CommentEditor rfc={rfc} comment={comment} onDone={() => setEditing(false)} />
      ) : (
        <>
          {comment.html && (
            <div className={comment.hidden ? classes.veiled : undefined}>
              <Prose html={comment.html} />
            </div>
          )}
          <footer className={classes.foot}>
            <UpvoteButton rfc={rfc} comment={comment} />
            {actions.includes('REPLY') && (
              <button type="button" className={classes.action} onClick={onReply}>
                Reply
              </button>
            )}
            {actions.includes('EDIT') && (
              <button type="button" className={classes.action} onClick={() => setEditing(true)}>
                Edit
              </button>
            )}
            {fold}
            <CommentMenu rfc={rfc} comment={comment} />
          </footer>
        </>
      )}
    </article>
  );
}

function Permalink({ comment }: { comment: Comment }) {
  const { pathname } = useLocation();
  return (
    <Link
      className={classes.time}
      to={`${pathname}?tab=discussion#comment-${comment.id}`}
      preventScrollReset
    >
      <Moment at={comment.createdAt} />
    </Link>
  );
}
