import type { Tier } from './agreements';

// What partners earn and consumers owe. Amounts are minor units; months are "2026-11", in UTC.

export interface Named {
  slug: string;
  name: string;
}

export type StatementState = 'ISSUED' | 'HELD' | 'PAID' | 'CARRIED_OVER';

/** Its id is like "ST-2026-11-acme". */
export interface StatementSummary {
  id: string;
  month: string;
  state: StatementState;
  currency: string;
  /** That succeeded. */
  executions: number;
  grossMinor: number;
  partnerMinor: number;
  netMinor: number;
  payableMinor: number;
  issuedAt: string;
  dueOn: string;
}

/**
 * Gross = partner + platform + suspense; net = partner + released - penalties - refunds - held;
 * payable = net + carried over. Adjustments are a part of the partner's share.
 */
export interface Statement extends StatementSummary {
  partner: Named;
  /** Counted, never billed. */
  failed: number;
  platformMinor: number;
  suspenseMinor: number;
  adjustmentsMinor: number;
  releasedMinor: number;
  penaltiesMinor: number;
  refundsMinor: number;
  heldMinor: number;
  carriedOverMinor: number;
  minimumPayoutMinor: number;
  /** Of the Merkle tree over everything counted in the month. */
  monthRoot?: string;
  documents: StatementDocument[];
  holds: { caseId: string; state: HoldState; amountMinor: number; since: string }[];
  /** At most the first 200. */
  entries: StatementEntry[];
}

export type HoldState = 'HELD' | 'RELEASED' | 'REVERSED';

/** The agreement a share follows from, by the hash of its document. */
export interface StatementDocument {
  sha256: string;
  tier?: Tier;
  partnerBasisPoints: number;
}

/** `amountMinor` is what it adds to what the partner is owed. */
export interface StatementEntry {
  id: string;
  kind: EntryKind;
  reference: string;
  description: string;
  bookedOn: string;
  amountMinor: number;
}

/** Without a document where no agreement was in force: its gross is in suspense. */
export interface StatementLine {
  id: number;
  skill: Named;
  consumer: Named;
  /** The month of the executions; another than the statement's for what came late. */
  executedIn: string;
  executions: number;
  failed: number;
  quantity: number;
  price: string;
  grossMinor: number;
  partnerMinor: number;
  platformMinor: number;
  partnerBasisPoints?: number;
  documentSha256?: string;
  suspense: boolean;
  refundedMinor: number;
}

export type InvoiceState = 'OPEN' | 'OVERDUE' | 'PAID';

/** Its id is like "INV-2026-11-acme". Open is negative when more was paid than is owed now. */
export interface InvoiceSummary {
  id: string;
  month: string;
  organisation: Named;
  currency: string;
  executions: number;
  totalMinor: number;
  refundedMinor: number;
  paidMinor: number;
  openMinor: number;
  issuedAt: string;
  dueOn: string;
  state: InvoiceState;
}

export interface Invoice extends InvoiceSummary {
  payments: { amountMinor: number; paidOn: string; reference: string }[];
  actions: ('PAY' | 'REFUND')[];
}

export interface InvoiceLine {
  id: number;
  skill: Named;
  publisher: Named;
  executedIn: string;
  executions: number;
  quantity: number;
  price: string;
  grossMinor: number;
  refundedMinor: number;
}

export type EntryKind =
  | 'INVOICE'
  | 'SETTLEMENT'
  | 'SUSPENSE'
  | 'SUSPENSE_RELEASE'
  | 'SUSPENSE_VOID'
  | 'PENALTY'
  | 'REFUND'
  | 'HOLD'
  | 'RELEASE'
  | 'REVERSAL'
  | 'PAYMENT'
  | 'PAYOUT'
  | 'PAYOUT_RETURN';

/** Debits positive, credits negative. */
export interface Posting {
  account: string;
  amountMinor: number;
}

/** Its postings sum to zero. */
export interface LedgerEntry {
  id: string;
  kind: EntryKind;
  reference: string;
  description: string;
  bookedOn: string;
  postedAt: string;
  /** Absent when the platform did it by rule. */
  postedBy?: string;
  currency: string;
  postings: Posting[];
}

export interface LedgerAccount {
  account: string;
  balanceMinor: number;
  postings: number;
  currency: string;
}

export interface LedgerCheck {
  ok: boolean;
  checks: { name: string; ok: boolean; detail: string }[];
}
