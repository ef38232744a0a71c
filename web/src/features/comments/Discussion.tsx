import { Alert, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ErrorState, SignInPrompt } from '@/components/States';
import type { Comment, Rfc } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { Composer } from './Composer';
import classes from './Comments.module.css';
import { commentsKey } from './queries';
import { Thread } from './Thread';
import { treeOf } from './tree';

interface Props extends Pick<Rfc, 'number' | 'status' | 'discussionLock' | 'actions'> {
  /** Words from elsewhere on the page that a new comment answers. */
  quote?: string;
  onQuoted?: () => void;
}

export function Discussion({ number, status, discussionLock, actions, ...quoted }: Props) {
  const comments = usePages<Comment>(commentsKey(number), `/rfcs/${number}/comments`, {
    query: { limit: 100 },
  });
  const target = useTarget(comments);
  const { me } = useSession();
  const mayComment = actions.includes('COMMENT');

  if (comments.error && !comments.items) {
    return <ErrorState error={comments.error} retry={comments.retry} />;
  }
  if (!comments.items) return <LoadingRows rows={4} height={90} />;
  return (
    <section aria-label="Discussion" className={classes.discussion}>
      {discussionLock && (
        <Alert title="This discussion is locked" color="gray">
          {discussionLock.reason}
          <Text size="sm" c="dimmed" mt={4}>
            by {discussionLock.by}, <Moment at={discussionLock.at} />
          </Text>
        </Alert>
      )}
      {comments.items.length === 0 && (
        <p className={classes.none}>
          {status === 'DRAFT'
            ? 'The discussion begins when this draft is opened for comment.'
            : 'Nobody has commented yet.'}
        </p>
      )}
      <ol className={classes.threads}>
        {treeOf(comments.items).map((node) => (
          <Thread key={node.comment.id} rfc={number} node={node} target={target} />
        ))}
      </ol>
      <LoadMore {...comments} />
      {mayComment && <Composer rfc={number} {...quoted} />}
      {me === null && !discussionLock && status !== 'DRAFT' && (
        <SignInPrompt>Sign in to join the discussion.</SignInPrompt>
      )}
    </section>
  );
}

interface Loading {
  items?: Comment[];
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** The comment the address points at; loads on until it is there, then shows it. */
function useTarget({ items, hasMore, loadingMore, loadMore }: Loading) {
  const { hash } = useLocation();
  const id = hash.startsWith('#comment-') ? hash.slice('#comment-'.length) : undefined;
  const present = !!id && !!items?.some((comment) => comment.id === id);
  useEffect(() => {
    if (id && items && !present && hasMore && !loadingMore) loadMore();
  }, [id, items, present, hasMore, loadingMore, loadMore]);
  useEffect(() => {
    if (present && id) document.getElementById(`comment-${id}`)?.scrollIntoView();
  }, [present, id]);
  return id;
}
