package io.cvf.ecosystem.governance.forecast;

import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.platform.money.LargestRemainder;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A year of the same executions every month, all for one consumer, in minor units.
 *
 * @param gross what consumers pay a month
 * @param partner of it; with {@code platform} it is always the gross
 */
record Forecast(RevenueTerms terms, long gross, long partner, long platform, List<Payout> payouts) {

  /** Executions of a month may come in for 72 hours more; then the month is sealed and settled. */
  private static final int GRACE_DAYS = 3;

  private static final int MONTHS = 12;

  Forecast {
    payouts = List.copyOf(payouts);
  }

  /**
   * What the statement of a month leads to.
   *
   * @param paid 0 while the balance is below the minimum
   * @param carriedOver what the next statement begins with
   * @param on when it is due, or would be
   */
  record Payout(
      YearMonth month, LocalDate statementOn, long paid, long carriedOver, LocalDate on) {}

  /**
   * @param price of one unit, exact
   * @param quantity units an execution
   * @throws ArithmeticException when a year of it is no amount any more
   */
  static Forecast of(
      BigDecimal price, long quantity, long executions, RevenueTerms terms, YearMonth first) {
    var amount =
        price.multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.valueOf(executions));
    var gross = new MinorUnits(Currency.getInstance(terms.currency())).rounded(amount);
    var shares =
        LargestRemainder.split(gross, terms.partnerBasisPoints(), terms.platformBasisPoints());
    var partner = shares.getFirst();
    return new Forecast(terms, gross, partner, shares.getLast(), payouts(partner, terms, first));
  }

  private static List<Payout> payouts(long earned, RevenueTerms terms, YearMonth first) {
    var payouts = new ArrayList<Payout>();
    var balance = 0L;
    for (var it = 0; it < MONTHS; it++) {
      var month = first.plusMonths(it);
      balance = Math.addExact(balance, earned);
      var paid = balance >= Math.max(1, terms.minimumPayoutMinor()) ? balance : 0;
      balance -= paid;
      var statementOn = month.plusMonths(1).atDay(1).plusDays(GRACE_DAYS);
      payouts.add(
          new Payout(month, statementOn, paid, balance, statementOn.plusDays(terms.netDays())));
    }
    return payouts;
  }

  /** Empty when not even a year brings the minimum. */
  Optional<LocalDate> firstPayoutOn() {
    return payouts.stream().filter(it -> it.paid() > 0).map(Payout::on).findFirst();
  }
}
