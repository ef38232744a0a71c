import type { Tier } from './agreements';

// What partners earn and consumers owe. Amounts are minor units; months are "2026-11", in UTC.

export interface Named {
  slug: string;
  name: string;
}

export type StatementState = 'ISSUED' | 'HELD' | 'PAID' | 'CARRIED_OVER';

/**
 * Its id is like "ST-2026-11-acme". Gross = partner + platform + suspense; net = partner + released
 * - penalties - refunds - held; payable = net + carried over. Adjustments are a part of partner.
 */
export interface StatementSummary {
  id: string;
  month: string;
  partner: Named;
  executions: number;
  grossMinor: number;
  partnerMinor: number;
  platformMinor: number;
  suspenseMinor: number;
  releasedMinor: number;
  penaltiesMinor: number;
  adjustmentsMinor: number;
  refundsMinor: number;
  heldMinor: number;
  netMinor: number;
  carriedOverMinor: number;
  payableMinor: number;
  currency: string;
  dueOn: string;
  state: StatementState;
}

/** The agreement a share follows from, by the hash of its document. */
export interface StatementDocument {
  sha256: string;
  tier: Tier;
  partnerBasisPoints: number;
}

export interface Statement extends StatementSummary {
  /** Of the Merkle tree over the executions that are in it. */
  publisherRoot?: string;
  documents: StatementDocument[];
  entries: LedgerEntry[];
}

/** Without a document where no agreement was in force: its gross is in suspense. */
export interface StatementLine {
  id?: string;
  skill: Named;
  consumer: Named;
  /** The month of the executions; another than the statement's for what came late. */
  executedIn: string;
  executions: number;
  quantity: number;
  price: string;
  grossMinor: number;
  partnerMinor: number;
  platformMinor: number;
  documentSha256?: string;
  suspense: boolean;
  refundedMinor: number;
}

export type InvoiceState = 'OPEN' | 'PAID';

/** Its id is like "INV-2026-11-acme". */
export interface InvoiceSummary {
  id: string;
  month: string;
  consumer: Named;
  executions: number;
  grossMinor: number;
  refundsMinor: number;
  totalMinor: number;
  paidMinor: number;
  openMinor: number;
  currency: string;
  issuedOn: string;
  dueOn: string;
  state: InvoiceState;
}

export interface Invoice extends InvoiceSummary {
  payments: { amountMinor: number; paidOn: string; reference: string }[];
  actions: ('PAY' | 'REFUND')[];
}

export interface InvoiceLine {
  id: string;
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
