import type { PartnerCategory, PartnerStatus } from '@/lib/api/partners';
import { partnerCategories } from '@/lib/partners';

export const sorts = {
  name: 'By name',
  newest: 'Newest first',
  score: 'Highest score',
} as const;

export type Sort = keyof typeof sorts;

const statuses = ['CERTIFIED', 'REGISTERED', 'SUSPENDED', 'EXPIRED', 'TERMINATED'] as const;

export interface Filters {
  query: string;
  category: PartnerCategory | '';
  status: PartnerStatus | '';
  sort: Sort;
}

const known = <T extends string>(value: string | null, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);

/** The address is the only place where filters live, so that a list can be shared. */
export const readFilters = (params: URLSearchParams): Filters => ({
  query: params.get('query') ?? '',
  category: known(params.get('category'), partnerCategories) ?? '',
  status: known(params.get('status'), statuses) ?? '',
  sort: known(params.get('sort'), Object.keys(sorts) as Sort[]) ?? 'name',
});

export function writeFilters({ query, category, status, sort }: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (query) params.set('query', query);
  if (category) params.set('category', category);
  if (status) params.set('status', status);
  if (sort !== 'name') params.set('sort', sort);
  return params;
}
