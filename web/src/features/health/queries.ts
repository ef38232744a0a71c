import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { EcosystemHealth } from './types';

const EVERY_MINUTE = 60_000;

export const healthQuery = queryOptions({
  queryKey: ['ecosystem', 'health'],
  queryFn: ({ signal }) => api.get<EcosystemHealth>('/ecosystem/health', { signal }),
  refetchInterval: EVERY_MINUTE,
});
