import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { TodayData } from './types';

const EVERY_MINUTE = 60_000;

export const todayQuery = queryOptions({
  queryKey: ['me', 'today'],
  queryFn: ({ signal }) => api.get<TodayData>('/me/today', { signal }),
  refetchInterval: EVERY_MINUTE,
});
