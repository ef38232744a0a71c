import { usePages } from '@/lib/pages';
import type { Filters } from './filters';
import type { CatalogueAnswer, SkillListing } from './types';

export const useCatalogue = ({ explain, ...filters }: Filters) =>
  usePages<SkillListing, CatalogueAnswer>(['catalogue', filters, explain], '/catalogue', {
    query: { ...filters, explain: explain ? 'true' : undefined },
    keepPrevious: true,
  });
