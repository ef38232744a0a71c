package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days in UTC, both ends included. */
record Period(LocalDate from, LocalDate to) {

  private static final OffsetTime MIDNIGHT = OffsetTime.of(0, 0, 0, 0, ZoneOffset.UTC);
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final int USUAL_DAYS = 30;
  private static final int LATEST_MONTHS = 2;

  /** The last 30 days, where nothing else is said; 422 when it ends before it begins. */
  static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    var last = to == null ? today : to;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    if (first.isAfter(last) || first.isBefore(FIRST) || last.isAfter(LAST)) {
      throw Problem.invalid("/from", "Name two days from 2000 on; the first is from.");
    }
    return new Period(first, last);
  }

  /** 422 for a day nothing can have happened on. */
  static Period of(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw Problem.invalid("/day", "Name a day from 2000 on.");
    }
    return new Period(day, day);
  }

  Period wholeMonths() {
    return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
  }

  OffsetDateTime start() {
    return from.atTime(MIDNIGHT);
  }

  /** Not included. */
  OffsetDateTime end() {
    return to.plusDays(1).atTime(MIDNIGHT);
  }

  /** The first billing month its executions can be counted in. */
  LocalDate firstCounted() {
    return from.withDayOfMonth(1);
  }

  /** The last one: nothing is accepted more than 44 days late. */
  LocalDate lastCounted() {
    return to.withDayOfMonth(1).plusMonths(LATEST_MONTHS);
  }
}
