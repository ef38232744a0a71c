import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { usePages } from '@/lib/pages';
import type { Filters } from './filters';
import type { CatalogueAnswer, MarketMetrics, SkillListing } from './types';

export const useCatalogue = ({ explain, ...filters }: Filters) =>
  usePages<SkillListing, CatalogueAnswer>(['catalogue', filters, explain], '/catalogue', {
    query: { ...filters, explain: explain ? 'true' : undefined },
    keepPrevious: true,
  });

export const metricsQuery = queryOptions({
  queryKey: ['catalogue', 'metrics'],
  queryFn: ({ signal }) => api.get<MarketMetrics>('/integrations/metrics', { signal }),
  staleTime: 60_000,
});
