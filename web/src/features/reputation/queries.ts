import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Reputation } from '@/lib/api/reputation';

const key = (username: string) => ['reputation', username] as const;

/** The standing comes with the first page of the ledger; later pages bring entries only. */
export function useReputation(username: string) {
  const result = useInfiniteQuery({
    queryKey: key(username),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get<Reputation>(`/members/${encodeURIComponent(username)}/reputation`, {
        query: { cursor: pageParam, limit: 20 },
        signal,
      }),
    getNextPageParam: (last) => last.entries.nextCursor,
  });
  return {
    reputation: result.data?.pages[0],
    entries: result.data?.pages.flatMap((page) => page.entries.items) ?? [],
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    loadMore: () => void result.fetchNextPage(),
    loadingMore: result.isFetchingNextPage,
  };
}

/** A step about an entry can change scores, flags and the queue of the moderators. */
export function useEntryStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: async () => {
      await Promise.all(
        ['reputation', 'member', 'members', 'moderation'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
    },
  });
}
