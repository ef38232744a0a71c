import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { outdate } from '@/lib/query';
import type { ScorecardData } from './types';

const KEY = ['ecosystem', 'scorecard'] as const;

export const scorecardPath = '/ecosystem/scorecard';

export const criterionPath = (slug: string) =>
  `${scorecardPath}/criteria/${encodeURIComponent(slug)}`;

export const scorecardQuery = queryOptions({
  queryKey: [...KEY, 'now'],
  queryFn: ({ signal }) => api.get<ScorecardData>(scorecardPath, { signal }),
});

export const scoresKey = [...KEY, 'scores'] as const;

/** Something that changes the scorecard. */
export function useScorecardStep<T>(step: (body: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: step, onSettled: () => outdate(client, [KEY]) });
}
