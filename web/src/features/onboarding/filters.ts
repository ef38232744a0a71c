import { isTier } from '@/lib/agreements';
import type { Tier } from '@/lib/api/agreements';

export interface BoardFilters {
  tier: Tier | '';
  stuck: boolean;
}

export function readFilters(params: URLSearchParams): BoardFilters {
  const tier = params.get('tier') ?? '';
  return { tier: isTier(tier) ? tier : '', stuck: params.get('stuck') === 'true' };
}

export function writeFilters({ tier, stuck }: BoardFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (tier) params.set('tier', tier);
  if (stuck) params.set('stuck', 'true');
  return params;
}
