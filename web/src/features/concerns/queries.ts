import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Concern, ConcernPage } from '@/lib/api/voting';
import { useIdempotencyKey } from '@/lib/idempotency';
import { usePages } from '@/lib/pages';

/** Bytes, as for a comment. */
export const MAX_TEXT = 16 * 1024;

const concernsKey = (rfc: number) => ['concerns', rfc] as const;

export const useConcerns = (rfc: number) =>
  usePages<Concern, ConcernPage>(concernsKey(rfc), `/rfcs/${rfc}/concerns`, {
    query: { limit: 100 },
  });

/** An open concern keeps the vote from starting, so both are asked again. */
function useConcernsChanged(rfc: number) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: concernsKey(rfc) });
    void client.invalidateQueries({ queryKey: ['voting', rfc] });
  };
}

export function useRaiseConcern(rfc: number) {
  const changed = useConcernsChanged(rfc);
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: (given: { title: string; text: string }) =>
      api.post<Concern>(`/rfcs/${rfc}/concerns`, given, {
        idempotencyKey: idempotency.keyFor(given),
      }),
    onSuccess: () => {
      idempotency.used();
      changed();
    },
  });
}

export function useCloseConcern(rfc: number) {
  const changed = useConcernsChanged(rfc);
  return useMutation({
    mutationFn: ({ id, path, reason }: { id: string; path: string; reason: string }) =>
      api.post<Concern>(`/concerns/${encodeURIComponent(id)}/${path}`, { reason }),
    onSuccess: changed,
  });
}
