package io.cvf.ecosystem.governance.ledger;

/** Why something is booked. */
public enum EntryKind {
  /** A consumer's invoice of a month: receivable to clearing. */
  INVOICE,
  /** A partner's statement of a month: clearing to payable and revenue. */
  SETTLEMENT,
  /** What was executed without an agreement: clearing to suspense. */
  SUSPENSE,
  SUSPENSE_RELEASE,
  SUSPENSE_VOID,
  PENALTY,
  REFUND,
  HOLD,
  RELEASE,
  REVERSAL,
  /** A consumer paid. */
  PAYMENT,
  /** A partner was paid. */
  PAYOUT,
  /** The bank gave a payout back. */
  PAYOUT_RETURN
}
