import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Incident, IncidentSummary, NewIncident } from '@/lib/api/incidents';
import { isProblem } from '@/lib/api/problem';
import { useIdempotencyKey } from '@/lib/idempotency';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';
import { incidentPath } from '@/lib/sla';
import type { Filters } from './filters';

const one = 'incident';
const all = 'incidents';

const WHILE_OPEN = 20_000;

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: [one, id],
    queryFn: ({ signal }) => api.get<Incident>(incidentPath(id), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data && data.state !== 'RESOLVED' ? WHILE_OPEN : false,
  });

export const useIncidents = (filters: Filters) =>
  usePages<IncidentSummary>([all, filters], '/incidents', {
    query: { ...filters },
    keepPrevious: true,
  });

/** A step after which the incident, the lists and the service level look different. */
export function useIncidentStep<V>(incident: Incident, path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: V) => api.post<Incident>(`${incidentPath(incident.id)}/${path}`, body),
    onSuccess: (next) => {
      client.setQueryData(incidentQuery(next.id).queryKey, next);
      outdate(client, [[all], ['sla'], ['status']]);
    },
    onError: (error) => {
      if (isProblem(error) && error.status === 409) outdate(client, [[one, incident.id], [all]]);
    },
  });
}

export function useReport() {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: NewIncident) =>
      api.post<Incident>('/incidents', body, { idempotencyKey: key.keyFor(body) }),
    onSuccess: () => {
      key.used();
      outdate(client, [[all], ['sla'], ['status']]);
    },
  });
}
