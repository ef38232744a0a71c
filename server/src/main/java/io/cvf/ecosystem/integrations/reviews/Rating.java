package io.cvf.ecosystem.integrations.reviews;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rating from 0 to 5 with one decimal.
 *
 * @param tenths 0 to 50
 */
record Rating(int tenths) {

  static final String RULE =
      "A rating is a number from 0 to 5 with at most one decimal, such as 4 or 4.5.";

  private static final int TEXT_NEEDED_BELOW = 30;
  private static final Pattern NUMBER = Pattern.compile("[0-4](\\.[0-9])?|5(\\.0)?");

  Rating {
    if (tenths < 0 || tenths > 50) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /** Exactly as it was written: without exponent, sign or further decimals. */
  static Optional<Rating> parse(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches()
        ? Optional.of(new Rating(new BigDecimal(text).movePointRight(1).intValueExact()))
        : Optional.empty();
  }

  /** Whoever rates low says why. */
  boolean needsText() {
    return tenths < TEXT_NEEDED_BELOW;
  }

  BigDecimal value() {
    return BigDecimal.valueOf(tenths, 1);
  }
}
