import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { InboxFeed } from '@/lib/api/notifications';
import type { Deadlines } from './types';

export const deadlinesQuery = queryOptions({
  queryKey: ['deadlines'],
  queryFn: async ({ signal }) => (await api.get<Deadlines>('/me/deadlines', { signal })).items,
});

export const feedQuery = queryOptions({
  queryKey: ['notification-feed'],
  queryFn: ({ signal }) => api.get<InboxFeed>('/notifications/feed', { signal }),
});
