import type { Reputation } from '@/lib/api/reputation';

type Standing = Pick<
  Reputation,
  'weightMicros' | 'aboveFloor' | 'foundingElector' | 'certificationLevel'
>;

const MOST = 10_000_000;

/** Why the weight is what it is, in a few words. */
export function weightNote(standing: Standing): string {
  if (standing.foundingElector) return 'as a founding elector';
  if (standing.weightMicros === 0) return 'counts from 5 reputation, or once certified';
  if (standing.weightMicros >= MOST) return 'the most there is';
  if (!standing.aboveFloor && standing.certificationLevel !== 'NONE') {
    return 'below 5 reputation, but certified';
  }
  return 'the square root of the reputation, at most 10';
}
