package io.cvf.ecosystem.governance.payouts;

/** Whether a partner can be paid, and if not, the first reason why. */
enum PayoutStanding {
  READY,
  /** More was taken back than earned; the next statements make up for it. */
  NEGATIVE,
  /** All there is rests on statements that are due later. */
  NOT_YET_DUE,
  /** A dispute holds all there is. */
  HELD,
  SUSPENDED,
  /** The partner has ended; its last payout is decided on by name. */
  TERMINATED,
  /** Carried over until it reaches the minimum of the agreement. */
  BELOW_MINIMUM,
  NO_DETAILS,
  NOT_VERIFIED,
  /** The details were changed a few days ago. */
  PAUSED
}
