import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import type { Monitor, MonitorLook, MonitorOutage, MonitorTerms } from '@/lib/api/monitors';
import { isProblem } from '@/lib/api/problem';
import { useIdempotencyKey } from '@/lib/idempotency';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';

const key = 'monitors';

const monitorPath = (id: string) => `/monitors/${encodeURIComponent(id)}`;

export const useMonitors = (agreement: string) =>
  usePages<Monitor>([key, agreement], `${agreementPath(agreement)}/monitors`);

export const useOutages = (monitor: string) =>
  usePages<MonitorOutage>([key, 'outages', monitor], `${monitorPath(monitor)}/outages`);

/** A change after which the list and the service level look different. */
function useStep<V, R>(send: (given: V) => Promise<R>, done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      done?.();
      outdate(client, [[key], ['sla'], ['status']]);
    },
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, [[key]]);
      }
    },
  });
}

/** Adds one, or changes the one that is given. */
export function useSave(agreement: string, monitor?: Monitor) {
  const idempotency = useIdempotencyKey();
  return useStep(
    (body: MonitorTerms) =>
      monitor
        ? api.put<Monitor>(monitorPath(monitor.id), body, { version: monitor.version })
        : api.post<Monitor>(`${agreementPath(agreement)}/monitors`, body, {
            idempotencyKey: idempotency.keyFor(body),
          }),
    idempotency.used,
  );
}

export const usePause = ({ id }: Monitor) =>
  useStep((reason: string) => api.post<Monitor>(`${monitorPath(id)}/pause`, { reason }));

export const useResume = ({ id }: Monitor) =>
  useStep((reason: string) =>
    api.post<Monitor>(`${monitorPath(id)}/resume`, { reason: reason || undefined }),
  );

export const useEnd = ({ id }: Monitor) => useStep(() => api.delete(monitorPath(id)));

/** One look whose result is shown and not kept. */
export const useTest = ({ id }: Monitor) =>
  useMutation({ mutationFn: () => api.post<MonitorLook>(`${monitorPath(id)}/test`) });
