import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import type { MaintenancePlan, MaintenanceWindow } from '@/lib/api/maintenance';
import type { Monitor } from '@/lib/api/monitors';
import type { Page } from '@/lib/api/types';
import { useIdempotencyKey } from '@/lib/idempotency';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';

const key = 'maintenance';

export type When = 'UPCOMING' | 'PAST';

const path = (id: string) => `/maintenance-windows/${encodeURIComponent(id)}`;

export const useWindows = (partner: string, when: When) =>
  usePages<MaintenanceWindow>([key, partner, when], '/maintenance-windows', {
    query: { partner, when },
  });

/** What can be taken down: the names of what is watched. */
export const watchedQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['monitors', 'names', agreement],
    queryFn: async ({ signal }) =>
      (
        await api.get<Page<Monitor>>(`${agreementPath(agreement)}/monitors`, {
          query: { limit: 200 },
          signal,
        })
      ).items.filter(({ endedAt }) => !endedAt),
  });

function useStep<V, R>(send: (given: V) => Promise<R>, done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      done?.();
      outdate(client, [[key], ['sla'], ['status']]);
    },
  });
}

/** Announces one, or changes the one that is given. */
export function usePlan(partner: string, window?: MaintenanceWindow) {
  const idempotency = useIdempotencyKey();
  return useStep(
    (plan: MaintenancePlan) =>
      window
        ? api.put<MaintenanceWindow>(path(window.id), plan, { version: window.version })
        : api.post<MaintenanceWindow>(
            '/maintenance-windows',
            { partner, ...plan },
            { idempotencyKey: idempotency.keyFor(plan) },
          ),
    idempotency.used,
  );
}

export const useCancel = ({ id }: MaintenanceWindow) => useStep(() => api.delete(path(id)));

export const useEndNow = ({ id }: MaintenanceWindow) =>
  useStep(() => api.post<MaintenanceWindow>(`${path(id)}/end`));
