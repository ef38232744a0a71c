package io.cvf.ecosystem.metering.months;

import java.time.LocalDate;

/**
 * A day's sums.
 *
 * @param quantity of those that succeeded
 */
record DaySum(long succeeded, long failed, long quantity) {

  static final DaySum NONE = new DaySum(0, 0, 0);

  /** What they are sums of. */
  record Place(int subject, int consumer, int day) {

    LocalDate date() {
      return LocalDate.ofEpochDay(day);
    }
  }
}
