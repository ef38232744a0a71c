import { categoryName, isCategory } from '@/lib/partners';
import { isRisk, riskName } from '@/lib/skills';

export const sorts = {
  relevance: 'Best match',
  trending: 'Trending this week',
  rating: 'Best rated',
  downloads: 'Most downloads',
  executions: 'Most executed',
  newest: 'Newest first',
} as const;

export type Sort = keyof typeof sorts;

/** In the order in which they are offered. */
export const facetNames = [
  'category',
  'risk',
  'certification',
  'rating',
  'licence',
  'tag',
] as const;

export type FacetName = (typeof facetNames)[number];

export interface Filters extends Record<FacetName, string[]> {
  query: string;
  partner: string;
  sort: Sort;
  explain: boolean;
}

export const noFilters: Filters = {
  query: '',
  partner: '',
  sort: 'trending',
  explain: false,
  category: [],
  risk: [],
  licence: [],
  certification: [],
  rating: [],
  tag: [],
};

const defaultSort = (query: string): Sort => (query ? 'relevance' : noFilters.sort);

/** Written once or with commas; both mean the same. */
const valuesOf = (params: URLSearchParams, name: string) => [
  ...new Set(params.getAll(name).flatMap((each) => each.split(',').filter(Boolean))),
];

/** The address is the only place where filters live: a search can be shared, and Back works. */
export function readFilters(params: URLSearchParams): Filters {
  const query = params.get('query') ?? '';
  const sort = params.get('sort') ?? '';
  const facets = Object.fromEntries(facetNames.map((name) => [name, valuesOf(params, name)]));
  return {
    ...noFilters,
    ...facets,
    query,
    partner: params.get('partner') ?? '',
    sort: sort in sorts ? (sort as Sort) : defaultSort(query),
    explain: params.get('explain') === 'true',
  };
}

export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.query) params.set('query', filters.query);
  facetNames.forEach((name) => filters[name].forEach((value) => params.append(name, value)));
  if (filters.partner) params.set('partner', filters.partner);
  if (filters.sort !== defaultSort(filters.query)) params.set('sort', filters.sort);
  if (filters.explain) params.set('explain', 'true');
  return params;
}

/**
 * New versions of what matches; a feed is always ordered by time, and leaves nothing out because
 * of where its publisher or its rating stands today.
 */
export function feedPath(filters: Filters): string {
  const params = writeFilters({
    ...filters,
    certification: [],
    rating: [],
    sort: defaultSort(filters.query),
    explain: false,
  });
  return `/feeds/skills.atom${params.size > 0 ? `?${params.toString()}` : ''}`;
}

/** A search is sorted by match until another order is chosen, and nothing else can be. */
export function withQuery(filters: Filters, query: string): Filters {
  const automatic = filters.sort === defaultSort(filters.query);
  const impossible = !query && filters.sort === 'relevance';
  return automatic || impossible
    ? { ...filters, query, sort: defaultSort(query) }
    : { ...filters, query };
}

/** Chooses a value or takes it back. A rating is "at least", so there is only one. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const chosen = filters[name];
  const without = chosen.filter((each) => each !== value);
  if (chosen.includes(value)) return { ...filters, [name]: without };
  return { ...filters, [name]: name === 'rating' ? [value] : [...chosen, value] };
}

export const chosenCount = (filters: Filters) =>
  facetNames.reduce((sum, name) => sum + filters[name].length, filters.partner ? 1 : 0);

export const facetTitle: Record<FacetName, string> = {
  category: 'Category of the publisher',
  risk: 'Risk',
  certification: 'Certification',
  rating: 'Rating',
  licence: 'Licence',
  tag: 'Tags',
};

const certificationName: Record<string, string> = {
  certified: 'Certified',
  registered: 'Not yet certified',
  suspended: 'Suspended',
  expired: 'Expired',
  terminated: 'Terminated',
};

export function valueName(facet: FacetName, value: string): string {
  switch (facet) {
    case 'category':
      return isCategory(value) ? categoryName[value] : value;
    case 'risk':
      return isRisk(value) ? `${value} ${riskName[value]}` : value;
    case 'certification':
      return certificationName[value.toLowerCase()] ?? value;
    case 'rating':
      return `${value} stars and more`;
    case 'licence':
    case 'tag':
      return value;
  }
}
