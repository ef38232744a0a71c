import type { IncidentState } from '@/lib/api/incidents';
import { states } from './words';

export interface Filters {
  partner: string;
  state: IncidentState | '';
}

export const readFilters = (params: URLSearchParams): Filters => ({
  partner: params.get('partner') ?? '',
  state: states.find((each) => each === params.get('state')) ?? '',
});

export function writeFilters({ partner, state }: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (partner) params.set('partner', partner);
  if (state) params.set('state', state);
  return params;
}
