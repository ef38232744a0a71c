package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A calendar as somebody typed it. */
record GivenCalendar(
    @Nullable String country, @Nullable String subdivision, List<@Nullable Day> extraDays) {

  private static final int MOST_DAYS = 50;
  private static final int MOST_YEARS = 10;
  private static final int LONGEST_NAME = 100;

  record Day(@Nullable LocalDate day, @Nullable String name) {}

  /** Throws 422 {@code invalid-input}. */
  SupportCalendar checked(long version, LocalDate from, Holidays holidays) {
    var violations = new Violations();
    var region = region(violations, holidays);
    var days = days(violations, from);
    violations.refuseIfAny();
    return new SupportCalendar(version, from, region, days);
  }

  private @Nullable HolidayRegion region(Violations violations, Holidays holidays) {
    var part = blankToNull(subdivision);
    var code = blankToNull(country);
    if (code == null) {
      violations.require(part == null, "/subdivision", "Name its country too.");
      return null;
    }
    var countries = holidays.countries().keySet();
    if (!countries.contains(code)) {
      violations.require(
          false,
          "/country",
          "Holidays are known of these countries: %s.".formatted(String.join(", ", countries)));
      return null;
    }
    if (part == null) {
      return new HolidayRegion(code, null);
    }
    var parts = holidays.subdivisions(code).keySet();
    var known = part.toLowerCase(Locale.ROOT);
    violations.require(
        parts.contains(known),
        "/subdivision",
        parts.isEmpty()
            ? "All of %s has the same holidays; leave it out.".formatted(code)
            : "%s has holidays of its own in: %s.".formatted(code, String.join(", ", parts)));
    return new HolidayRegion(code, known);
  }

  private List<ExtraDay> days(Violations violations, LocalDate from) {
    violations.require(
        extraDays.size() <= MOST_DAYS, "/extraDays", "At most %d days.".formatted(MOST_DAYS));
    var days = new ArrayList<ExtraDay>();
    var seen = new HashSet<LocalDate>();
    for (var i = 0; i < Math.min(MOST_DAYS, extraDays.size()); i++) {
      var given = extraDays.get(i);
      var day = given == null ? null : given.day();
      var name = given == null || given.name() == null ? "" : given.name().strip();
      violations
          .require(
              day != null
                  && !day.isBefore(from.minusYears(MOST_YEARS))
                  && !day.isAfter(from.plusYears(MOST_YEARS)),
              "/extraDays/%d/day".formatted(i),
              "Name a day at most %d years from now.".formatted(MOST_YEARS))
          .require(
              day == null || seen.add(day),
              "/extraDays/%d/day".formatted(i),
              "It is in the list already.")
          .require(
              !name.isEmpty()
                  && Text.isStorable(name)
                  && name.codePointCount(0, name.length()) <= LONGEST_NAME,
              "/extraDays/%d/name".formatted(i),
              "Say what day it is, in 1 to %d characters.".formatted(LONGEST_NAME));
      if (day != null) {
        days.add(new ExtraDay(day, name));
      }
    }
    days.sort(Comparator.comparing(ExtraDay::day));
    return days;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
