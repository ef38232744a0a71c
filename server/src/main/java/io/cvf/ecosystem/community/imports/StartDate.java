package io.cvf.ecosystem.community.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days as authors write them: {@code 2014-03-11}, {@code 2014/3/1}, {@code 2014.03}, {@code March
 * 3rd, 2014}, {@code 3 Mar 2014}, {@code 23-07-2014}, timestamps. Which of {@code 03/04/2014} is
 * the month is anybody's guess, so that is no day; of an impossible one like {@code 2014-19-19} the
 * year is believed.
 */
final class StartDate {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b((?:19|20)\\d{2})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\\.?,? ((?:19|20)\\d{2})\\b");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})\\b");

  private StartDate() {}

  /** The beginning of that day in UTC; of the month when no day is given. */
  static Optional<Instant> in(String text) {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.find()) {
      var day = yearFirst.group(3);
      return day(yearFirst.group(1), yearFirst.group(2), day == null ? "1" : day)
          .or(() -> day(yearFirst.group(1), "1", "1"));
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return month(monthFirst.group(1))
          .flatMap(month -> day(monthFirst.group(3), month, monthFirst.group(2)));
    }
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find()) {
      return month(dayFirst.group(2))
          .flatMap(month -> day(dayFirst.group(3), month, dayFirst.group(1)));
    }
    var yearLast = YEAR_LAST.matcher(text);
    return yearLast.find() ? unambiguous(yearLast) : Optional.empty();
  }

  private static Optional<Instant> unambiguous(MatchResult date) {
    if (Integer.parseInt(date.group(1)) > 12) {
      return day(date.group(3), date.group(2), date.group(1));
    }
    return Integer.parseInt(date.group(2)) > 12
        ? day(date.group(3), date.group(1), date.group(2))
        : Optional.empty();
  }

  private static Optional<String> month(String name) {
    for (var month : Month.values()) {
      if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(Integer.toString(month.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> day(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
