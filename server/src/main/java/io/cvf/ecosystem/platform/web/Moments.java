package io.cvf.ecosystem.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a period that somebody asks for begins and ends: moments as ISO 8601 has them, or days in
 * UTC; from the years 2000 to 9000, whole seconds.
 */
public final class Moments {

  private static final int DAY_LENGTH = "2027-02-01".length();
  private static final int FIRST_YEAR = 2_000;
  private static final int LAST_YEAR = 9_000;

  private Moments() {}

  /** A day is its begin. Empty for what is no such moment. */
  public static Optional<Instant> from(String text) {
    return moment(text, 0);
  }

  /** A day is its end, so that it is within the period. Empty for what is no such moment. */
  public static Optional<Instant> until(String text) {
    return moment(text, 1);
  }

  private static Optional<Instant> moment(String text, int daysOn) {
    try {
      var at =
          text.length() == DAY_LENGTH
              ? LocalDate.parse(text).plusDays(daysOn).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
      var year = at.atOffset(ZoneOffset.UTC).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR
          ? Optional.empty()
          : Optional.of(at.truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
