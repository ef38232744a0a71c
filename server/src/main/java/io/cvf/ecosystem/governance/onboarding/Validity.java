package io.cvf.ecosystem.governance.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how long it is enough that something was done once. */
public enum Validity {
  FOR_GOOD(null),
  /** Whatever day it was done: what is signed anew is looked at anew. */
  UNTIL_RENEWAL(null),
  ONE_YEAR(365),
  TWO_YEARS(730);

  private final @Nullable Integer days;

  Validity(@Nullable Integer days) {
    this.days = days;
  }

  /** The first day on which it is no longer enough; null when no day decides it. */
  @Nullable LocalDate from(LocalDate done) {
    return days == null ? null : done.plusDays(days);
  }
}
