import { queryOptions } from '@tanstack/react-query';
import { api } from './api/client';
import type { Partner } from './api/partners';
import { partnerPath } from './partners';

/** What its own pages, its certification and its publisher's console ask for. */
export const partnerQuery = (partner: string) =>
  queryOptions({
    queryKey: ['partner', partner],
    queryFn: ({ signal }) => api.get<Partner>(partnerPath(partner), { signal }),
  });
