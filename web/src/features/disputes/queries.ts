import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';
import type { Dispute, DisputeEvidence, MediatorNote } from './types';

const one = 'dispute';
export const listKey = ['disputes'] as const;

const UNTIL_THE_CLOCK_HAS_STRUCK = 10_000;

export const disputePath = (caseId: string) => `/disputes/${encodeURIComponent(caseId)}`;

/** Asked again while a deadline is over that the platform has not acted upon yet. */
export const disputeQuery = (caseId: string) =>
  queryOptions({
    queryKey: [one, caseId],
    queryFn: ({ signal }) => api.get<Dispute>(disputePath(caseId), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.due && Date.parse(data.due.at) <= Date.now() ? UNTIL_THE_CLOCK_HAS_STRUCK : false,
  });

export const useEvidence = (caseId: string) =>
  usePages<DisputeEvidence>([one, caseId, 'evidence'], `${disputePath(caseId)}/evidence`);

export const useNotes = (caseId: string) =>
  usePages<MediatorNote>([one, caseId, 'notes'], `${disputePath(caseId)}/notes`);

export const fileAddress = (caseId: string, evidence: string) =>
  `/api/v1${disputePath(caseId)}/evidence/${encodeURIComponent(evidence)}/file`;

/**
 * A step of a case: afterwards the case, the lists and the standing of partners look different,
 * also when somebody else was faster.
 */
export function useDisputeStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      outdate(client, [
        [one],
        listKey,
        ['governance'],
        ['deadlines'],
        ['partner'],
        ['partners'],
        ['catalogue'],
      ]),
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, [[one], listKey]);
      }
    },
  });
}

/** A step that is only taken on the case as the visitor has read it. */
export const usePost = <V>(dispute: Dispute, path: string) =>
  useDisputeStep((body: V) =>
    api.post<Dispute>(`${disputePath(dispute.caseId)}/${path}`, body, {
      version: dispute.version,
    }),
  );
