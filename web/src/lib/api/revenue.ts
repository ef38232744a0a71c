import type { components } from './schema';

// What partners earn and consumers owe. Amounts are minor units; months are "2026-11", in UTC.

type Schemas = components['schemas'];

/** Its id is like "ST-2026-11-acme". */
export type StatementSummary = Schemas['StatementSummary'];
export type StatementState = StatementSummary['state'];

/**
 * Gross = partner + platform + suspense; net = partner + released - penalties - refunds - held;
 * payable = net + carried over. Adjustments are a part of the partner's share.
 */
export type Statement = Schemas['Statement'];
export type HoldState = Schemas['StatementHold']['state'];

/** `amountMinor` is what it adds to what the partner is owed. */
export type StatementEntry = Schemas['StatementEntry'];

/** Without a document where no agreement was in force: its gross is in suspense. */
export type StatementLine = Schemas['StatementLine'];

/** Its id is like "INV-2026-11-acme". Open is negative when more was paid than is owed now. */
export type InvoiceSummary = Schemas['InvoiceSummary'];
export type InvoiceState = InvoiceSummary['state'];
export type Invoice = Schemas['Invoice'];
export type InvoiceLine = Schemas['InvoiceLine'];
export type NewInvoicePayment = Schemas['NewInvoicePayment'];
export type NewInvoiceRefund = Schemas['NewInvoiceRefund'];

/** What a sealed month came to, over all partners and consumers. */
export type Settlement = Schemas['Settlement'];

/** Its postings sum to zero. */
export type LedgerEntry = Schemas['LedgerEntry'];
export type EntryKind = LedgerEntry['kind'];
export type LedgerAccount = Schemas['LedgerAccount'];
export type LedgerCheck = Schemas['LedgerCheck'];
