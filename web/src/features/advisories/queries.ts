import { useMutation, useQueryClient } from '@tanstack/react-query';
import { outdate } from '@/lib/query';

export const advisoriesKey = ['advisories'] as const;

/** A step after which skills and their versions carry other warnings. */
export function useAdvisoryStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => outdate(client, [advisoriesKey, ['skill'], ['catalogue']]),
  });
}
