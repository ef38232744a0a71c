package io.cvf.ecosystem.governance.ledger;

/** Why something is booked. The accounts stand in the order debit, credit. */
public enum EntryKind {
  /** A consumer's invoice of a month: receivable, clearing. */
  INVOICE,
  /** A partner's statement of a month: clearing, payable and revenue. */
  SETTLEMENT,
  /** What was executed without an agreement: clearing, suspense. */
  SUSPENSE,
  /** A later agreement shares it: suspense, payable and revenue. */
  SUSPENSE_RELEASE,
  /** No agreement came in time; consumers get it back: suspense, receivable. */
  SUSPENSE_VOID,
  /** For missed service levels: payable, penalties. */
  PENALTY,
  /**
   * A consumer gets something back, at the shares it was paid by: payable and revenue, receivable.
   */
  REFUND,
  /** A dispute keeps a statement's money back: payable, held. */
  HOLD,
  /** The dispute is over and changed nothing: held, payable. */
  RELEASE,
  /** The dispute is lost; consumers get it back: held and revenue, receivable. */
  REVERSAL,
  /** A consumer paid: cash, receivable. */
  PAYMENT,
  /** A partner was paid: payable, cash. */
  PAYOUT,
  /** The bank gave a payout back: cash, payable. */
  PAYOUT_RETURN
}
