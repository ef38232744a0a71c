package io.cvf.ecosystem.integrations;

import java.time.Instant;
import java.time.YearMonth;

/** Scores the measured criteria of certified partners by what a month came to. */
public interface MonthlyScores {

  /** What a month came to. */
  enum Result {
    PASSED,
    FAILED,
    /** Too little was measured. */
    NOT_COUNTED,
    /** The partner was not certified for all of the month, or no longer is. */
    NOT_CERTIFIED,
    /** See {@link #from}. */
    TOO_EARLY
  }

  /** The first moment the month is scored; what is late has arrived by then. */
  Instant from(YearMonth month);

  /**
   * Scores the month now, after those before it, unless that has been done. In the caller's
   * transaction; twice is once.
   */
  Result score(PartnerId partner, YearMonth month);
}
