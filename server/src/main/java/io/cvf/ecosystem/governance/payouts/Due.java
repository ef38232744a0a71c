package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayableBalances.Balance;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is to be paid, in minor units.
 *
 * @param due of the payable balance, as far as its statements are due; never more than the balance
 * @param minimum below it a balance is carried over
 * @param details null where none were entered
 */
record Due(
    PartnerDirectory.Entry partner,
    Balance balance,
    long due,
    long minimum,
    @Nullable PayoutDetails details,
    PayoutStanding standing) {

  /**
   * @param notYetDue what of the balance rests on statements that are due later
   * @param isFinal whether it is decided that this payout is made however small it is, and although
   *     the partner has ended
   */
  static Due of(
      PartnerDirectory.Entry partner,
      Balance balance,
      long notYetDue,
      long minimum,
      @Nullable PayoutDetails details,
      boolean isFinal,
      Instant now) {
    var due = balance.payable() - Math.max(0, notYetDue);
    var least = isFinal ? 1 : Math.max(1, minimum);
    return new Due(
        partner,
        balance,
        due,
        least,
        details,
        standing(partner, balance, due, least, details, isFinal, now));
  }

  private static PayoutStanding standing(
      PartnerDirectory.Entry partner,
      Balance balance,
      long due,
      long least,
      @Nullable PayoutDetails details,
      boolean isFinal,
      Instant now) {
    if (due <= 0) {
      return nothing(balance);
    }
    return switch (partner.status()) {
      case SUSPENDED -> PayoutStanding.SUSPENDED;
      case TERMINATED -> isFinal ? amount(due, least, details, now) : PayoutStanding.TERMINATED;
      case REGISTERED, CERTIFIED, EXPIRED -> amount(due, least, details, now);
    };
  }

  private static PayoutStanding nothing(Balance balance) {
    if (balance.payable() < 0) {
      return PayoutStanding.NEGATIVE;
    }
    return balance.payable() > 0 || balance.held() <= 0
        ? PayoutStanding.NOT_YET_DUE
        : PayoutStanding.HELD;
  }

  private static PayoutStanding amount(
      long due, long least, @Nullable PayoutDetails details, Instant now) {
    if (due < least) {
      return PayoutStanding.BELOW_MINIMUM;
    }
    if (details == null) {
      return PayoutStanding.NO_DETAILS;
    }
    if (details.state() != PayoutDetails.State.VERIFIED) {
      return PayoutStanding.NOT_VERIFIED;
    }
    return details.isPaused(now) ? PayoutStanding.PAUSED : PayoutStanding.READY;
  }

  boolean isReady() {
    return standing == PayoutStanding.READY;
  }
}
