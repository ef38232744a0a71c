import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agreementPath } from '@/lib/agreements';
import type { OnboardingCard, OnboardingStage } from '@/lib/api/agreements';
import { api, urlOf } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Page } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';
import type { BoardFilters } from './filters';
import type { Board, Checklist, ItemComment } from './types';

const key = 'onboarding';

const checklistPath = (agreement: string) => `${agreementPath(agreement)}/checklist`;

export const itemPath = (agreement: string, item: string) => `${checklistPath(agreement)}/${item}`;

export const evidencePath = (agreement: string, item: string, evidence: string) =>
  `${itemPath(agreement, item)}/evidence/${evidence}`;

export const evidenceFile = (agreement: string, item: string, evidence: string) =>
  urlOf(`${evidencePath(agreement, item, evidence)}/file`);

export const checklistQuery = (agreement: string) =>
  queryOptions({
    queryKey: [key, 'checklist', agreement],
    queryFn: ({ signal }) => api.get<Checklist>(checklistPath(agreement), { signal }),
  });

export const useComments = (agreement: string, item: string) =>
  usePages<ItemComment>(
    [key, 'comments', agreement, item],
    `${itemPath(agreement, item)}/comments`,
  );

const queryOf = ({ tier, stuck }: BoardFilters) => ({ tier, stuck: stuck ? 'true' : undefined });

export const boardQuery = (filters: BoardFilters) =>
  queryOptions({
    queryKey: [key, 'board', filters],
    queryFn: ({ signal }) =>
      api.get<Board>('/onboarding/board', { query: queryOf(filters), signal }),
  });

/** One page of a column beyond the cards the board itself brings. */
export const columnPage = (stage: OnboardingStage, filters: BoardFilters, cursor: string) =>
  api.get<Page<OnboardingCard>>(`/onboarding/board/${stage}`, {
    query: { ...queryOf(filters), cursor },
  });

export const columnKey = (stage: OnboardingStage, filters: BoardFilters, cursor?: string) =>
  [key, 'column', stage, filters, cursor] as const;

/** A step after which the checklist, the board and the agreement look different. */
export function useChecklistStep<V, R>(agreement: string, send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  const outdated = [[key], ['agreements'], ['deadlines'], ['governance']];
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (isChecklist(answer)) {
        client.setQueryData(checklistQuery(agreement).queryKey, answer);
      }
      outdate(client, outdated);
    },
    // Somebody else was faster, or it is frozen by now: show what is true.
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, outdated);
      }
    },
  });
}

const isChecklist = (answer: unknown): answer is Checklist =>
  typeof answer === 'object' && answer !== null && 'items' in answer && 'progressPercent' in answer;
