package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** What contributions are counted of: this calendar month or year in UTC, or all there ever was. */
enum Period {
  MONTH,
  YEAR,
  ALL;

  /** Throws 422 {@code invalid-input} at {@code /period}. */
  static Period named(String name) {
    return Arrays.stream(values())
        .filter(period -> period.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/period", "period is one of month, year and all."));
  }

  /** Its first day. */
  LocalDate begin(LocalDate today) {
    return switch (this) {
      case MONTH -> today.withDayOfMonth(1);
      case YEAR -> today.withDayOfYear(1);
      case ALL -> LocalDate.EPOCH;
    };
  }
}
