package io.cvf.ecosystem.governance.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days off of a partner, as it declared them at some time.
 *
 * @param version goes on over all calendars a partner ever had
 * @param from the first day (UTC) it counts for
 * @param region null for no public holidays
 * @param extraDays in order
 */
record SupportCalendar(
    long version, LocalDate from, @Nullable HolidayRegion region, List<ExtraDay> extraDays) {

  /** Of a partner that declared nothing. */
  static final SupportCalendar NONE = new SupportCalendar(0, LocalDate.MIN, null, List.of());

  SupportCalendar {
    extraDays = List.copyOf(extraDays);
  }

  /**
   * Whether it counts for a day in a zone: the day must begin no earlier than the calendar, so that
   * no hour that has passed is counted anew.
   */
  boolean countsOn(LocalDate day, ZoneId zone) {
    return version == 0 || !begin(day, zone).isBefore(begin(from, ZoneOffset.UTC));
  }

  boolean saysTheSameAs(SupportCalendar other) {
    return Objects.equals(region, other.region) && extraDays.equals(other.extraDays);
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
