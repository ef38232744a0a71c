import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { LabelCount, Revision, RevisionDiff, Rfc, RfcOverview } from '@/lib/api/types';

export const overviewQuery = queryOptions({
  queryKey: ['rfcs', 'overview'],
  queryFn: ({ signal }) => api.get<RfcOverview>('/rfc-overview', { signal }),
});

export const labelsQuery = queryOptions({
  queryKey: ['rfcs', 'labels'],
  queryFn: ({ signal }) => api.get<{ items: LabelCount[] }>('/rfc-labels', { signal }),
  staleTime: 300_000,
});

export const rfcQuery = (number: string) =>
  queryOptions({
    queryKey: ['rfc', number],
    queryFn: ({ signal }) => api.get<Rfc>(`/rfcs/${encodeURIComponent(number)}`, { signal }),
  });

export const diffQuery = (number: string, range: string) =>
  queryOptions({
    queryKey: ['rfc', number, 'diff', range],
    queryFn: ({ signal }) =>
      api.get<RevisionDiff>(`/rfcs/${encodeURIComponent(number)}/revisions/${range}`, { signal }),
    staleTime: Infinity,
  });

export const revisionQuery = (number: string, revision: string) =>
  queryOptions({
    queryKey: ['rfc', number, 'revision', revision],
    queryFn: ({ signal }) =>
      api.get<Revision>(
        `/rfcs/${encodeURIComponent(number)}/revisions/${encodeURIComponent(revision)}`,
        { signal },
      ),
    staleTime: Infinity,
  });

/** Puts the server's answer in place and forgets what it made out of date. */
export function useRfcChanged() {
  const client = useQueryClient();
  return (rfc: Rfc) => {
    client.setQueryData(rfcQuery(String(rfc.number)).queryKey, rfc);
    client.setQueryData(rfcQuery(rfc.slug).queryKey, rfc);
    void client.invalidateQueries({ queryKey: ['rfcs'] });
    void client.invalidateQueries({ queryKey: ['rfc', String(rfc.number), 'revisions'] });
  };
}
