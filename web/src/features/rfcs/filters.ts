import type { RfcStatus, Track } from '@/lib/api/types';
import { statuses, tracks } from '@/lib/rfc';

export const sorts = {
  newest: 'Newest first',
  updated: 'Recently updated',
  closing: 'Closing first',
  relevance: 'Best match',
  number: 'By number',
} as const;

export type Sort = keyof typeof sorts;

export interface Filters {
  query: string;
  status: RfcStatus[];
  track: Track[];
  label: string[];
  author: string;
  /** Only running votes in which the reader may still vote. */
  awaiting: '' | 'me';
  sort: Sort;
}

const known = <T extends string>(values: string[], allowed: readonly T[]): T[] =>
  allowed.filter((each) => values.includes(each));

/** The address is the only place where filters live, so that a list can be shared. */
export function readFilters(params: URLSearchParams): Filters {
  const query = params.get('query') ?? '';
  const [sort] = known(params.getAll('sort'), Object.keys(sorts) as Sort[]);
  return {
    query,
    status: known(params.getAll('status'), statuses),
    track: known(params.getAll('track'), tracks),
    label: params.getAll('label'),
    author: params.get('author') ?? '',
    awaiting: params.get('awaiting') === 'me' ? 'me' : '',
    sort: sort ?? (query ? 'relevance' : 'newest'),
  };
}

export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.query) params.set('query', filters.query);
  filters.status.forEach((each) => params.append('status', each));
  filters.track.forEach((each) => params.append('track', each));
  filters.label.forEach((each) => params.append('label', each));
  if (filters.author) params.set('author', filters.author);
  if (filters.awaiting) params.set('awaiting', filters.awaiting);
  if (filters.sort !== (filters.query ? 'relevance' : 'newest')) params.set('sort', filters.sort);
  return params;
}

/** A search is sorted by match until another order is chosen, and nothing else can be. */
export function withQuery(filters: Filters, query: string): Filters {
  const automatic = filters.sort === (filters.query ? 'relevance' : 'newest');
  if (automatic || (!query && filters.sort === 'relevance')) {
    return { ...filters, query, sort: query ? 'relevance' : 'newest' };
  }
  return { ...filters, query };
}
