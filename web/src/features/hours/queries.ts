import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { SupportCalendar } from '@/lib/api/maintenance';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';

const path = (partner: string) => `${partnerPath(partner)}/support-calendar`;

export const calendarQuery = (partner: string) =>
  queryOptions({
    queryKey: ['support-calendar', partner],
    queryFn: ({ signal }) => api.get<SupportCalendar>(path(partner), { signal }),
  });

interface Region {
  code: string;
  name: string;
}

/** The countries, or the parts of one. */
export const regionsQuery = (country?: string) =>
  queryOptions({
    queryKey: ['holiday-regions', country ?? ''],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Region[] }>('/holiday-regions', { query: { country }, signal }))
        .items,
    staleTime: Infinity,
  });

export type CalendarEdit = Pick<SupportCalendar, 'country' | 'subdivision' | 'extraDays'>;

export function useSaveCalendar(partner: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: CalendarEdit) =>
      api.put<SupportCalendar>(path(partner), given, { version }),
    onSuccess: (saved) => {
      client.setQueryData(calendarQuery(partner).queryKey, saved);
      outdate(client, [['sla'], ['incident']]);
    },
  });
}
