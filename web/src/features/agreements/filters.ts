import { tiers } from '@/lib/agreements';
import type { Tier } from '@/lib/api/agreements';
import type { AgreementStatus } from './types';
import { statuses } from './words';

export interface Filters {
  partner: string;
  status: AgreementStatus | '';
  tier: Tier | '';
  /** Only those that end within so many days; 0 for all. */
  within: number;
}

const windows = [7, 30, 60] as const;

const known = <T extends string>(value: string | null, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);

/** The address is the only place where filters live, so that a list can be shared. */
export const readFilters = (params: URLSearchParams): Filters => ({
  partner: params.get('partner') ?? '',
  status: known(params.get('status'), statuses) ?? '',
  tier: known(params.get('tier'), tiers) ?? '',
  within: windows.find((days) => String(days) === params.get('within')) ?? 0,
});

export function writeFilters({ partner, status, tier, within }: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (partner) params.set('partner', partner);
  if (status) params.set('status', status);
  if (tier) params.set('tier', tier);
  if (within) params.set('within', String(within));
  return params;
}
