import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Comment } from '@/lib/api/types';
import { useIdempotencyKey } from '@/lib/idempotency';
import { toast } from '@/lib/toast';
import { insertComment, replaceComment, type CommentPages } from './tree';

export const MAX_COMMENT = 16 * 1024;

export const commentsKey = (rfc: number) => ['comments', rfc] as const;

/** Changes what is shown of a discussion without asking the server again. */
function useShown(rfc: number) {
  const client = useQueryClient();
  const change = (update: (pages: CommentPages) => CommentPages) =>
    client.setQueryData<CommentPages>(commentsKey(rfc), (pages) => pages && update(pages));
  return {
    change,
    replace: (id: string, update: (comment: Comment) => Comment) =>
      change((pages) => replaceComment(pages, id, update)),
    reload: () => client.invalidateQueries({ queryKey: commentsKey(rfc) }),
    countChanged: () => {
      void client.invalidateQueries({ queryKey: ['rfc', String(rfc)], exact: true });
      void client.invalidateQueries({ queryKey: ['rfcs'] });
    },
  };
}

export function usePostComment(rfc: number) {
  const shown = useShown(rfc);
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: (given: { body: string; parentId?: string }) =>
      api.post<Comment>(`/rfcs/${rfc}/comments`, given, {
        idempotencyKey: idempotency.keyFor(given),
      }),
    onSuccess: (added) => {
      idempotency.used();
      shown.change((pages) => insertComment(pages, added));
      shown.countChanged();
    },
  });
}

export function useEditComment(rfc: number, comment: Comment) {
  const shown = useShown(rfc);
  return useMutation({
    mutationFn: (body: string) =>
      api.put<Comment>(`/comments/${comment.id}`, { body }, { version: comment.version }),
    onSuccess: (edited) => shown.replace(comment.id, () => edited),
  });
}

export function useUpvote(rfc: number, comment: Comment) {
  const shown = useShown(rfc);
  const show = (on: boolean, upvotes?: number) =>
    shown.replace(comment.id, (seen) => ({
      ...seen,
      upvotedByMe: on,
      upvotes: upvotes ?? seen.upvotes + (on === seen.upvotedByMe ? 0 : on ? 1 : -1),
    }));
  return useMutation({
    mutationFn: (on: boolean) =>
      on
        ? api.post<{ upvotes: number }>(`/comments/${comment.id}/upvote`)
        : api.delete<{ upvotes: number }>(`/comments/${comment.id}/upvote`),
    onMutate: (on) => void show(on),
    onSuccess: (answer, on) => show(on, answer.upvotes),
    onError: (error, on) => {
      show(!on);
      toast.failed(error);
    },
  });
}

/** A moderator's step, or the author's appeal: the server knows best what follows from it. */
export function useModerate(rfc: number) {
  const shown = useShown(rfc);
  return useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: () => shown.reload(),
  });
}
