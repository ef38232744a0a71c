import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { CommunityHistory, CommunityStats, Dashboard } from '@/lib/api/engagement';

export const statsQuery = queryOptions({
  queryKey: ['community', 'stats'],
  queryFn: ({ signal }) => api.get<CommunityStats>('/community/stats', { signal }),
  staleTime: 60_000,
});

export const historyQuery = queryOptions({
  queryKey: ['community', 'history'],
  queryFn: async ({ signal }) =>
    (await api.get<CommunityHistory>('/community/history', { signal })).days,
  staleTime: 300_000,
});

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => api.get<Dashboard>('/me/dashboard', { signal }),
});
