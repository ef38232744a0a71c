package io.cvf.ecosystem.governance.budgets;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.problems.Violations;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation means to spend in a month.
 *
 * @param monthlyMinor in minor units; null for none
 * @param alertAt percent of it at which its people are warned, ascending
 * @param version 0 where nobody has said anything yet
 */
record Budget(
    OrganisationId organisation, @Nullable Long monthlyMinor, List<Integer> alertAt, long version) {

  private static final List<Integer> USUAL = List.of(50, 80, 100);
  private static final int MOST_ALERTS = 10;
  private static final int MOST_PERCENT = 1_000;
  private static final long MOST = 1_000_000_000_000_000L;
  private static final BigInteger PERCENT = BigInteger.valueOf(100);

  Budget {
    alertAt = List.copyOf(alertAt);
  }

  static Budget none(OrganisationId organisation) {
    return new Budget(organisation, null, USUAL, 0);
  }

  /** Throws 422 {@code invalid-input}. Without thresholds the usual ones count. */
  Budget changed(@Nullable Long minor, @Nullable List<Integer> percents) {
    var wanted = percents == null ? USUAL : percents.stream().distinct().toList();
    new Violations()
        .require(
            minor == null || (minor > 0 && minor <= MOST),
            "/monthlyMinor",
            "A budget is more than 0 and at most %,d; leave it out for none.".formatted(MOST))
        .require(
            wanted.size() <= MOST_ALERTS
                && wanted.stream().allMatch(it -> it != null && it >= 1 && it <= MOST_PERCENT),
            "/alertAtPercent",
            "At most %d percentages from 1 to %,d.".formatted(MOST_ALERTS, MOST_PERCENT))
        .refuseIfAny();
    return new Budget(organisation, minor, wanted.stream().sorted().toList(), version + 1);
  }

  /** Rounded down; empty without a budget. */
  Optional<Long> percent(long spentMinor) {
    return Optional.ofNullable(monthlyMinor)
        .map(it ->
            BigInteger.valueOf(spentMinor)
                .multiply(PERCENT)
                .divide(BigInteger.valueOf(it))
                .longValueExact());
  }

  /** The thresholds that are reached, ascending. */
  List<Integer> reached(long spentMinor) {
    var percent = percent(spentMinor).orElse(-1L);
    return alertAt.stream().filter(it -> it <= percent).toList();
  }
}
