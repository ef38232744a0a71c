package io.cvf.ecosystem.governance.statements;

/** What became of what a statement makes payable. */
enum StatementState {
  /** Waits for its day. */
  ISSUED,
  /** A dispute keeps its money back. */
  HELD,
  /** Payouts have covered it. */
  PAID,
  /** Below the minimum payout, or negative: the next statement takes it over. */
  CARRIED_OVER;

  /**
   * @param paid all payouts of the partner, less what came back
   * @param covered what has to be paid so that this statement is, see {@link Statements.Row}
   */
  static StatementState of(Statement it, boolean held, long paid, long covered) {
    var payable = it.amounts().payable();
    if (held) {
      return HELD;
    }
    if (payable > 0 && paid > 0 && covered <= paid) {
      return PAID;
    }
    return payable <= 0 || payable < it.minimumPayoutMinor() ? CARRIED_OVER : ISSUED;
  }
}
