import { queryOptions, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type {
  PartnerStatusPage,
  StatusBoard,
  StatusSubscription,
  StatusUnsubscription,
} from '@/lib/api/status';

const EVERY_HALF_MINUTE = 30_000;

/** The board with all partners loaded so far; the rest of it is as new as its first page. */
export function useBoard() {
  return useInfiniteQuery({
    queryKey: ['status', 'board'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get<StatusBoard>('/status', { query: { cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_HALF_MINUTE,
  });
}

export const partnerStatusQuery = (partner: string) =>
  queryOptions({
    queryKey: ['status', 'partner', partner],
    queryFn: ({ signal }) =>
      api.get<PartnerStatusPage>(`/status/${encodeURIComponent(partner)}`, { signal }),
    refetchInterval: EVERY_HALF_MINUTE,
  });

export const useSubscribe = (partner?: string) =>
  useMutation({
    mutationFn: (email: string) => api.post<void>('/status/subscriptions', { email, partner }),
  });

export const confirmSubscription = (token: string) =>
  api.post<StatusSubscription>('/status/subscriptions/confirmation', { token });

export const stopPath = (token: string) => `/status/unsubscriptions/${encodeURIComponent(token)}`;

export const stopQuery = (token: string) =>
  queryOptions({
    queryKey: ['status', 'stop', token],
    queryFn: ({ signal }) => api.get<StatusUnsubscription>(stopPath(token), { signal }),
  });
