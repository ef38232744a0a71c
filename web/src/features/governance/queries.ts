import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { GovernanceDashboard } from './types';

const EVERY_MINUTE = 60_000;

export const dashboardQuery = queryOptions({
  queryKey: ['governance', 'dashboard'],
  queryFn: ({ signal }) => api.get<GovernanceDashboard>('/governance/dashboard', { signal }),
  refetchInterval: EVERY_MINUTE,
});
