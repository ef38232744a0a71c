import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type {
  InboxFeed,
  Notification,
  NotificationPage,
  NotificationPreferences,
  UnreadCount,
} from '@/lib/api/notifications';
import { toast } from '@/lib/toast';
import { withNews, withRead, type Filter, type InboxPages } from './inbox';

/** The lists and the count, but not the preferences: those are being edited. */
export const inboxKey = ['notifications'] as const;
const lists = [...inboxKey, 'list'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...inboxKey, 'unread'],
  queryFn: async ({ signal }) =>
    (await api.get<UnreadCount>('/notifications/unread-count', { signal })).unread,
});

export const useUnread = (live: boolean, enabled: boolean) =>
  useQuery({ ...unreadQuery, enabled, refetchInterval: live ? false : 60_000 });

export function useInbox(filter: Filter, enabled = true) {
  const result = useInfiniteQuery({
    queryKey: [...lists, filter],
    initialPageParam: '',
    enabled,
    queryFn: ({ pageParam, signal }) =>
      api.get<NotificationPage>('/notifications', {
        query: { unread: filter.unread || undefined, kind: filter.kind, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
  return {
    items: result.data?.pages.flatMap((page) => page.items),
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    loadMore: () => void result.fetchNextPage(),
    loadingMore: result.isFetchingNextPage,
    stale: result.isPlaceholderData,
  };
}

function changeLists(
  client: QueryClient,
  change: (pages: InboxPages, filter: Filter) => InboxPages,
) {
  for (const query of client.getQueryCache().findAll({ queryKey: lists })) {
    const filter = (query.queryKey[2] ?? {}) as Filter;
    client.setQueryData<InboxPages>(query.queryKey, (pages) => pages && change(pages, filter));
  }
}

export function useNews() {
  const client = useQueryClient();
  return {
    arrived: (item: Notification) =>
      changeLists(client, (pages, filter) => withNews(pages, item, filter)),
    counted: (unread: number) => client.setQueryData(unreadQuery.queryKey, unread),
  };
}

/** Shows the mark at once; the server's answer, or its refusal, sets the count right. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ item, read }: { item: Notification; read: boolean }) =>
      read
        ? api.post(`/notifications/${item.id}/read`)
        : api.delete(`/notifications/${item.id}/read`),
    onMutate: ({ item, read }) => {
      if (item.read === read) return;
      changeLists(client, (pages) => withRead(pages, read, item.id));
      client.setQueryData(unreadQuery.queryKey, (unread = 0) =>
        Math.max(0, unread + (read ? -1 : 1)),
      );
    },
    onError: (error, { item, read }) => {
      changeLists(client, (pages) => withRead(pages, !read, item.id));
      toast.failed(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: unreadQuery.queryKey }),
  });
}

export function useMarkAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (newest: Notification) => api.post('/notifications/read', { upTo: newest.id }),
    onSuccess: () => {
      changeLists(client, (pages) => withRead(pages, true));
      client.setQueryData(unreadQuery.queryKey, 0);
      toast.done('Everything is marked as read.');
    },
    onError: toast.failed,
    onSettled: () => client.invalidateQueries({ queryKey: inboxKey }),
  });
}

export const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: ({ signal }) =>
    api.get<NotificationPreferences>('/notifications/preferences', { signal }),
});

export const feedQuery = queryOptions({
  queryKey: ['notification-feed'],
  queryFn: ({ signal }) => api.get<InboxFeed>('/notifications/feed', { signal }),
});
