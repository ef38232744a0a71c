import { useMutation, useQueryClient } from '@tanstack/react-query';

export const queueKey = ['moderation', 'queue'] as const;

/** A decision takes its case from the queue, and changes what is shown elsewhere. */
export function useModerationStep<V>(send: (given: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['comments'] });
      return client.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}
