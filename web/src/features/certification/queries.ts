import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Certificate, LevelDescription } from '@/lib/api/certification';

export const levelsQuery = queryOptions({
  queryKey: ['certification', 'levels'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: LevelDescription[] }>('/certification-levels', { signal })).items,
  staleTime: 300_000,
});

export const certificateQuery = (id: string) =>
  queryOptions({
    queryKey: ['certification', 'certificate', id],
    queryFn: ({ signal }) =>
      api.get<Certificate>(`/certifications/${encodeURIComponent(id)}`, { signal }),
  });

export const memberCertificatesKey = (username: string) =>
  ['certification', 'member', username] as const;

export const myApplicationsKey = ['certification', 'mine'] as const;
export const queueKey = ['certification', 'queue'] as const;

/** A step after which levels, queues and reputations look different. */
export function useCertificationStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(
        ['certification', 'member', 'members', 'reputation'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
    },
  });
}
