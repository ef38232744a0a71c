package io.cvf.rules.certification;

import java.time.LocalDate;

/** How long a passed review holds. */
public enum Validity {
  /** Reviewed criterion by criterion. */
  CRITERIA(365),
  /** Reviewed as a whole, by two certifiers. */
  OVERALL(90);

  private final int days;

  Validity(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }

  /**
   * The first day it holds no longer.
   *
   * @param decided the day, in UTC, on which it was passed
   */
  public LocalDate until(LocalDate decided) {
    return decided.plusDays(days);
  }
}
