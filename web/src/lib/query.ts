import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isTransient } from './api/client';
import { isProblem } from './api/problem';

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => failures < 2 && isTransient(error),
    },
  },
  mutationCache: new MutationCache({
    // A session that ended elsewhere must show at once, not after the next reload.
    onError: (error) => {
      if (isProblem(error, 'sign-in-required')) {
        void queryClient.invalidateQueries({ queryKey: ['me'] });
      }
    },
  }),
});

/**
 * Has everything under these keys fetched again. Nobody waits for it: the part of the page that
 * took the step may be gone once the answers are there, and with it what it still wants to say.
 */
export function outdate(client: QueryClient, keys: readonly (readonly unknown[])[]) {
  for (const queryKey of keys) void client.invalidateQueries({ queryKey });
}
