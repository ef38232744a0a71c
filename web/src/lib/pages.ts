import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { api } from './api/client';
import type { Page } from './api/types';

type Query = Record<string, string | number | readonly string[] | undefined>;

interface Options {
  query?: Query;
  enabled?: boolean;
  keepPrevious?: boolean;
}

/** A list the server hands out by cursor; `items` are all rows loaded so far. */
export function usePages<T, P extends Page<T> = Page<T>>(
  key: QueryKey,
  path: string,
  options: Options = {},
) {
  const result = useInfiniteQuery({
    queryKey: key,
    initialPageParam: '',
    enabled: options.enabled,
    queryFn: ({ pageParam, signal }) =>
      api.get<P>(path, { query: { ...options.query, cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: options.keepPrevious ? (previous) => previous : undefined,
  });
  return {
    items: result.data?.pages.flatMap((page) => page.items),
    /** What the server said beside the rows. */
    first: result.data?.pages[0],
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    loadMore: () => void result.fetchNextPage(),
    loadingMore: result.isFetchingNextPage,
    stale: result.isPlaceholderData,
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
