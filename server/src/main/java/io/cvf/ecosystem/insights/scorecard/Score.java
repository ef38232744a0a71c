package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave a criterion.
 *
 * @param hundredths of a point, 0 to 1,000
 */
record Score(UUID id, int hundredths, String reason, Instant at, MemberId by) {

  private static final BigDecimal MOST = BigDecimal.TEN;
  private static final int DECIMALS = 2;

  /** In hundredths; 422 {@code invalid-input} for anything but 0 to 10 in steps of a hundredth. */
  static int checked(@Nullable BigDecimal points) {
    if (points == null
        || points.signum() < 0
        || points.compareTo(MOST) > 0
        || points.stripTrailingZeros().scale() > DECIMALS) {
      throw Problem.invalid("/score", "A score is a number from 0 to 10, such as 9 or 9.25.");
    }
    return points.movePointRight(DECIMALS).intValueExact();
  }

  static BigDecimal points(int hundredths) {
    return BigDecimal.valueOf(hundredths, DECIMALS);
  }
}
