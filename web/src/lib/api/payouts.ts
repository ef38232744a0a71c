import type { Tier } from './agreements';
import type { Named } from './revenue';

// How partners are paid. Amounts are minor units.

/** `iban` is masked for all but the partner's owners and finance, and the platform's finance. */
export interface PayoutDetails {
  partner: Named;
  state: 'MISSING' | 'UNVERIFIED' | 'REJECTED' | 'VERIFIED';
  holder?: string;
  iban?: string;
  bic?: string;
  country?: string;
  enteredBy?: { username: string };
  enteredAt?: string;
  verification?: PayoutVerdict;
  /** Nothing is paid before. */
  pausedUntil?: string;
  history: FormerDetails[];
  /** 0 where nothing was entered yet. */
  version: number;
  actions: ('EDIT' | 'VERIFY')[];
}

/** By nobody when the bank gave a payout back. */
export interface PayoutVerdict {
  verified: boolean;
  by?: { username: string };
  at: string;
  note?: string;
}

export interface FormerDetails {
  holder: string;
  iban: string;
  enteredBy?: { username: string };
  enteredAt: string;
  verification?: PayoutVerdict;
  replacedAt?: string;
}

export interface NewPayoutDetails {
  holder: string;
  iban: string;
  bic?: string;
  country: string;
}

/** DROPPED: it could not be paid any more when the run was released. */
export type PayoutItemState = 'PENDING' | 'DROPPED' | 'PAID' | 'RETURNED';

/** A payout as its partner sees it. */
export interface PartnerPayout {
  run: string;
  amountMinor: number;
  currency: string;
  runState: Exclude<RunState, 'DRY_RUN'>;
  /** What became of this payout, once the run is paid. */
  state: PayoutItemState;
  reason?: string;
  /** Masked. */
  iban: string;
  endToEndId: string;
  /** When the bank is asked to pay. */
  executeOn?: string;
  paidOn?: string;
}

/** Whether a partner can be paid, and if not, the first reason why. */
export type PayoutStanding =
  | 'READY'
  | 'NEGATIVE'
  | 'NOT_YET_DUE'
  | 'HELD'
  | 'SUSPENDED'
  | 'TERMINATED'
  | 'BELOW_MINIMUM'
  | 'NO_DETAILS'
  | 'NOT_VERIFIED'
  | 'PAUSED';

/** `dueMinor` is what a run would pay if READY; what is held is no part of the balance. */
export interface DuePayout {
  partner: Named;
  dueMinor: number;
  balanceMinor: number;
  heldMinor: number;
  minimumMinor: number;
  currency: string;
  standing: PayoutStanding;
  pausedUntil?: string;
}

export type RunState = 'DRY_RUN' | 'PREPARED' | 'RELEASED' | 'PAID' | 'CANCELLED';

export type RunAction = 'RELEASE' | 'DOWNLOAD' | 'PAY' | 'RETURN' | 'CANCEL';

/** Against the run before: without `lastMinor` it paid nothing, with 0 this one does not. */
export interface RunDifference {
  partner: Named;
  lastMinor?: number;
  nowMinor: number;
}

export interface RunSummary {
  id: string;
  state: RunState;
  dueBy: string;
  currency: string;
  totalMinor: number;
  payouts: number;
  preparedBy: { username: string };
  preparedAt: string;
  releasedBy?: { username: string };
  paidOn?: string;
}

/** Its id is like "PAY-2026-12-01"; a dry run has none and is kept nowhere. */
export interface PayoutRun {
  id?: string;
  state: RunState;
  dueBy: string;
  currency: string;
  totalMinor: number;
  payouts: number;
  preparedBy?: { username: string };
  preparedAt?: string;
  releasedBy?: { username: string };
  releasedAt?: string;
  /** When the bank is asked to pay. */
  executeOn?: string;
  paidOn?: string;
  paidBy?: { username: string };
  reference?: string;
  cancelled?: { by: { username: string }; at: string; reason: string };
  /** The first 50; of a dry run all, at most 1,000. */
  items: { items: PayoutItem[]; nextCursor?: string };
  differences: RunDifference[];
  actions: RunAction[];
}

export interface PayoutItem {
  partner: Named;
  amountMinor: number;
  lastMinor?: number;
  holder: string;
  iban: string;
  bic?: string;
  endToEndId?: string;
  /** Paid although it is below the minimum, or the partner has ended. */
  finalPayment: boolean;
  state: PayoutItemState;
  reason?: string;
}

/** `finalPayments` are slugs of partners who are paid a last time, however small the amount. */
export interface NewRun {
  dueBy: string;
  finalPayments: string[];
}

export interface NewPayment {
  paidOn: string;
  reference: string;
  returned: { partner: string; reason: string }[];
}

export interface NewReturn {
  partner: string;
  reason: string;
  returnedOn: string;
}

/** What a price would earn at the figures new agreements of the tier have. */
export interface Forecast {
  price: string;
  quantity: number;
  executionsPerMonth: number;
  tier: Tier;
  currency: string;
  grossMinor: number;
  partnerMinor: number;
  platformMinor: number;
  shares: { partnerBasisPoints: number; platformBasisPoints: number };
  minimumPayoutMinor: number;
  /** From the statement to the day its payout is due. */
  netDays: number;
  /** Absent when not even a year brings the minimum. */
  firstPayoutOn?: string;
  /** Twelve months; `on` is when it is due, or would be. */
  payouts: {
    month: string;
    statementOn: string;
    payoutMinor: number;
    carriedOverMinor: number;
    on: string;
  }[];
}
