import { queryOptions } from '@tanstack/react-query';
import { api } from './api/client';
import type { Budget } from './api/usage';

export const organisationPath = (slug: string) => `/organisations/${encodeURIComponent(slug)}`;

/** What an organisation has spent this month, beside what it wants to spend. */
export const budgetQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['organisation', organisation, 'budget'],
    queryFn: ({ signal }) =>
      api.get<Budget>(`${organisationPath(organisation)}/budget`, { signal }),
  });
