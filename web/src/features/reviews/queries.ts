import {
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { isMissing } from '@/lib/api/problem';
import type { Page } from '@/lib/api/types';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { voted } from './helpful';
import type { RatingDetail, Review } from './types';
import { outdate } from '@/lib/query';

export const MAX_TEXT = 5_000;

export const reviewsKey = (skillId: string) => ['reviews', skillId] as const;
export const reportsKey = ['review-reports'] as const;

export const ratingQuery = (skillId: string) =>
  queryOptions({
    queryKey: [...reviewsKey(skillId), 'rating'],
    queryFn: ({ signal }) => api.get<RatingDetail>(`${skillPath(skillId)}/rating`, { signal }),
  });

/** The caller's own review, or null. */
export const ownReviewQuery = (skillId: string) =>
  queryOptions({
    queryKey: [...reviewsKey(skillId), 'own'],
    queryFn: async ({ signal }) => {
      try {
        return (
          (await api.get<Review | undefined>(`${skillPath(skillId)}/review`, { signal })) ?? null
        );
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  });

/** A step after which ratings and lists look different. */
export function useReviewStep<V, R>(skillId: string, send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      outdate(client, [reviewsKey(skillId), ['skill', skillId], ['catalogue'], reportsKey]),
  });
}

/** Says whether a review was of help; the same answer again takes it back. */
export function useHelpful(skillId: string, { id, helpful }: Review) {
  const client = useQueryClient();
  const show = (mine: boolean | undefined) =>
    client.setQueriesData<InfiniteData<Page<Review>>>(
      { queryKey: [...reviewsKey(skillId), 'list'] },
      (seen) =>
        seen && {
          ...seen,
          pages: seen.pages.map((page) => ({
            ...page,
            items: page.items.map((each) =>
              each.id === id ? { ...each, helpful: voted(each.helpful, mine) } : each,
            ),
          })),
        },
    );
  return useMutation({
    mutationFn: (mine: boolean | undefined) =>
      mine === undefined
        ? api.delete(`/skill-reviews/${id}/helpful`)
        : api.put<void>(`/skill-reviews/${id}/helpful`, { helpful: mine }),
    onMutate: (mine) => void show(mine),
    onError: (error) => {
      show(helpful.mine);
      toast.failed(error);
    },
  });
}
