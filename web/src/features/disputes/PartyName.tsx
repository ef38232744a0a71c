import { Link } from 'react-router';
import { partnerPath } from '@/lib/partners';
import type { Party } from './types';

/** Partners have a page, other organisations have none. */
export function PartyName({ party }: { party: Party }) {
  if (party.kind !== 'PARTNER') return party.name;
  return <Link to={partnerPath(party.slug)}>{party.name}</Link>;
}
