import type { DisputeState } from '@/lib/api/disputes';
import type { Role } from '@/lib/api/types';
import { disputeStates, openStates } from '@/lib/disputes';

/** Those who see every case. */
export const staffRoles = ['MEDIATOR', 'MAINTAINER', 'ADMIN'] as const satisfies readonly Role[];

/** All cases the visitor may see, those they have a part in, or those they mediate. */
export type View = 'all' | 'mine' | 'mediating';

export interface Filters {
  view: View;
  /** OPEN stands for every state that is not the end. */
  state: DisputeState | 'OPEN' | '';
  party: string;
}

const views: readonly View[] = ['all', 'mine', 'mediating'];

const known = <T extends string>(value: string | null, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);

/** The address is the only place where filters live, so that a list can be shared. */
export const readFilters = (params: URLSearchParams): Filters => ({
  view: known(params.get('view'), views) ?? 'all',
  state: known(params.get('state'), ['OPEN', ...disputeStates]) ?? '',
  party: params.get('party') ?? '',
});

export function writeFilters({ view, state, party }: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (view !== 'all') params.set('view', view);
  if (state) params.set('state', state);
  if (party) params.set('party', party);
  return params;
}

/** As the server is asked. */
export const queryOf = ({ view, state, party }: Filters, username: string) => ({
  state: state === 'OPEN' ? openStates : state,
  party,
  mine: view === 'mine' ? 'true' : undefined,
  mediator: view === 'mediating' ? username : undefined,
});
