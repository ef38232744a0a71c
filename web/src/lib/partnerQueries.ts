import { queryOptions } from '@tanstack/react-query';
import { api } from './api/client';
import type { OwnPartners, Partner } from './api/partners';
import { partnerPath } from './partners';

/** What its own pages, its certification and its publisher's console ask for. */
export const partnerQuery = (partner: string) =>
  queryOptions({
    queryKey: ['partner', partner],
    queryFn: ({ signal }) => api.get<Partner>(partnerPath(partner), { signal }),
  });

/** The partners to which the caller belongs. */
export const myPartnersQuery = queryOptions({
  queryKey: ['partners', 'mine'],
  queryFn: async ({ signal }) => (await api.get<OwnPartners>('/me/partners', { signal })).items,
});
