import type { Tier } from './agreements';
import type { Named } from './revenue';

// How partners are paid. Amounts are minor units.

/** The number is masked for all but those who may change it. */
export interface PayoutDetails {
  holder: string;
  iban: string;
  bic?: string;
  country: string;
  state: 'UNVERIFIED' | 'VERIFIED' | 'REFUSED';
  note?: string;
  changedAt: string;
  changedBy?: string;
  /** No payout leaves before. */
  pausedUntil?: string;
  version: number;
  actions: ('CHANGE' | 'VERIFY')[];
}

export interface NewPayoutDetails {
  holder: string;
  iban: string;
  bic?: string;
  country: string;
}

export type ItemState = 'PREPARED' | 'PAID' | 'RETURNED' | 'CANCELLED';

/** A payout as its partner sees it. */
export interface PartnerPayout {
  run: string;
  amountMinor: number;
  currency: string;
  state: ItemState;
  paidOn?: string;
  reference?: string;
  reason?: string;
}

export type NotPaidBecause =
  | 'BELOW_MINIMUM'
  | 'HELD'
  | 'PAUSED'
  | 'NO_DETAILS'
  | 'NOT_VERIFIED'
  | 'SUSPENDED'
  | 'NEGATIVE'
  | 'NOT_DUE';

/** A partner with a balance; without `because` it would be paid. */
export interface DuePayout {
  partner: Named;
  payableMinor: number;
  currency: string;
  dueOn?: string;
  because?: NotPaidBecause;
  detail?: string;
}

export type RunState = 'PREPARED' | 'RELEASED' | 'PAID' | 'CANCELLED';

export type RunAction = 'RELEASE' | 'CANCEL' | 'PAY' | 'DOWNLOAD';

/** What changed against the last run; without `lastMinor` the partner was not in it. */
export interface RunDifference {
  partner: Named;
  lastMinor?: number;
  nowMinor: number;
}

/** Its id is like "PAY-2026-12-01"; a dry run has none and is kept nowhere. */
export interface PayoutRun {
  id?: string;
  state: RunState;
  dueBy: string;
  preparedBy: string;
  preparedAt: string;
  releasedBy?: string;
  releasedAt?: string;
  paidOn?: string;
  reference?: string;
  cancelledBecause?: string;
  totalMinor: number;
  payouts: number;
  currency: string;
  differences: RunDifference[];
  actions: RunAction[];
  version?: number;
  /** Of a dry run, which has no pages of its own. */
  items?: PayoutItem[];
}

export interface PayoutItem {
  partner: Named;
  amountMinor: number;
  currency: string;
  holder: string;
  /** Masked. */
  iban: string;
  state: ItemState;
  reason?: string;
}

export interface NewPayment {
  paidOn: string;
  reference: string;
  returned: { partner: string; reason: string }[];
}

/** What a price would earn: the calculator's answer. */
export interface Forecast {
  grossMinor: number;
  partnerMinor: number;
  platformMinor: number;
  minimumPayoutMinor: number;
  currency: string;
  firstPayoutOn?: string;
  payouts: { month: string; payoutMinor: number; on?: string }[];
  shares: { tier: Tier; partnerBasisPoints: number; platformBasisPoints: number }[];
}
