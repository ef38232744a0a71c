import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Founding } from '@/lib/api/reputation';

export const foundingQuery = queryOptions({
  queryKey: ['founding'],
  queryFn: ({ signal }) => api.get<Founding>('/founding', { signal }),
  staleTime: 60_000,
});

const pathOf = (username: string) => `/founding/electors/${encodeURIComponent(username)}`;

export function useElectorStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      username,
      admit,
      reason,
    }: {
      username: string;
      admit: boolean;
      reason: string;
    }) =>
      admit
        ? api.put(pathOf(username), { reason })
        : api.delete(pathOf(username), { body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: foundingQuery.queryKey }),
  });
}
