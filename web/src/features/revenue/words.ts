import type { Tone } from '@/components/Mark';
import type { PayoutDetails, PayoutItemState } from '@/lib/api/payouts';
import type { HoldState, StatementState } from '@/lib/api/revenue';

type Words = readonly [tone: Tone, name: string];

export const statementState: Record<StatementState, Words> = {
  ISSUED: ['open', 'To be paid'],
  HELD: ['waiting', 'Held by a dispute'],
  PAID: ['good', 'Paid'],
  CARRIED_OVER: ['quiet', 'Carried over'],
};

export const holdName: Record<HoldState, string> = {
  HELD: 'held',
  RELEASED: 'released',
  REVERSED: 'reversed',
};

export const payoutState: Record<PayoutItemState, Words> = {
  PENDING: ['open', 'On its way'],
  DROPPED: ['quiet', 'Not sent'],
  PAID: ['good', 'Paid'],
  RETURNED: ['bad', 'Returned by the bank'],
};

export const detailsState: Record<PayoutDetails['state'], Words> = {
  MISSING: ['quiet', 'Not entered'],
  UNVERIFIED: ['waiting', 'Waiting for verification'],
  REJECTED: ['bad', 'Rejected'],
  VERIFIED: ['good', 'Verified'],
};

const countries = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' });

/** "Germany" for "DE"; nothing for what is no country. */
export function countryName(code: string): string | undefined {
  try {
    return countries.of(code.trim().toUpperCase());
  } catch {
    return undefined;
  }
}
