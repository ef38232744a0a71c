import { useMutation, useQueryClient } from '@tanstack/react-query';

export const advisoriesKey = ['advisories'] as const;

/** A step after which skills and their versions carry other warnings. */
export function useAdvisoryStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(
        [advisoriesKey, ['skill'], ['catalogue']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
