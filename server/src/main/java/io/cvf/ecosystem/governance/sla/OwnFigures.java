package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a partner says itself.
 *
 * @param downSeconds by day
 */
record OwnFigures(
    Instant uploadedAt, MemberId uploadedBy, SortedMap<LocalDate, Integer> downSeconds) {

  static final int MAX_LINES = 400;

  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");
  private static final BigDecimal DAY = BigDecimal.valueOf(1_440);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
  private static final int FIRST_YEAR = 2_000;
  private static final int LAST_YEAR = 9_000;

  /** Reads lines of {@code day,downMinutes}; 422 names the first that is wrong. */
  static SortedMap<LocalDate, Integer> read(String csv) {
    var lines = csv.strip().split("\\R", -1);
    var first = lines[0].replace("\uFEFF", "").replace(" ", "").equals("day,downMinutes") ? 1 : 0;
    new Violations()
        .require(lines.length - first <= MAX_LINES, "", "At most %d lines.".formatted(MAX_LINES))
        .require(
            lines.length > first && !csv.isBlank(), "", "Send at least one line: day,downMinutes.")
        .refuseIfAny();
    var days = new TreeMap<LocalDate, Integer>();
    for (var number = first; number < lines.length; number++) {
      add(days, lines[number], number + 1);
    }
    return days;
  }

  private static void add(SortedMap<LocalDate, Integer> days, String line, int number) {
    var parts = line.strip().split(",", -1);
    if (parts.length != 2) {
      throw wrong(number, "a day and its minutes, such as 2026-11-03,12.5");
    }
    var day = day(parts[0].strip(), number);
    var seconds = seconds(parts[1].strip(), number);
    if (days.putIfAbsent(day, seconds) != null) {
      throw wrong(number, "each day once; %s stands here again".formatted(day));
    }
  }

  private static LocalDate day(String text, int number) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw wrong(number, "a day such as 2026-11-03");
  }

  private static int seconds(String text, int number) {
    if (MINUTES.matcher(text).matches()) {
      var minutes = new BigDecimal(text);
      if (minutes.compareTo(DAY) <= 0) {
        return minutes.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).intValueExact();
      }
    }
    throw wrong(number, "minutes from 0 to 1440, such as 12.5");
  }

  private static Problem wrong(int number, String expected) {
    return Problem.invalid("/lines/" + number, "Line %d: %s.".formatted(number, expected));
  }
}
