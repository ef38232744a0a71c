package io.cvf.ecosystem.governance.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Public holidays, worked out once for each region and year. */
@Component
class Holidays {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private record Key(HolidayRegion region, int year) {}

  private final Map<Key, SortedMap<LocalDate, String>> known = new ConcurrentHashMap<>();
  private final Map<String, SortedMap<String, String>> subdivisions = new ConcurrentHashMap<>();
  private final SortedMap<String, String> countries =
      HolidayManager.getSupportedCalendarCodes().stream()
          .filter(COUNTRIES::contains)
          .collect(
              collectingAndThen(
                  toMap(
                      Function.identity(),
                      it -> Locale.of("", it).getDisplayCountry(Locale.ENGLISH),
                      (one, _) -> one,
                      TreeMap::new),
                  Collections::unmodifiableSortedMap));

  /** Codes and names of the countries whose holidays are known. */
  SortedMap<String, String> countries() {
    return countries;
  }

  /** Codes and names of the parts of a known country that have holidays of their own. */
  SortedMap<String, String> subdivisions(String country) {
    return subdivisions.computeIfAbsent(
        country,
        it -> {
          var found = new TreeMap<String, String>();
          collect(calendars(it).getCalendarHierarchy(), "", found);
          return Collections.unmodifiableSortedMap(found);
        });
  }

  /** Days on which nobody works, and what they are called; observances are left out. */
  SortedMap<LocalDate, String> of(HolidayRegion region, int year) {
    return known.computeIfAbsent(new Key(region, year), Holidays::workOut);
  }

  private static SortedMap<LocalDate, String> workOut(Key key) {
    var subdivision = key.region().subdivision();
    var path = subdivision == null ? new String[0] : subdivision.split("/", -1);
    var calendars = calendars(key.region().country());
    // A holiday at the turn of the year may be observed in the other one.
    var days =
        IntStream.rangeClosed(key.year() - 1, key.year() + 1)
            .boxed()
            .flatMap(year -> holidays(calendars, year, path))
            .filter(it -> it.getDate().getYear() == key.year())
            .collect(
                toMap(
                    Holiday::getDate,
                    it -> it.getDescription(Locale.ENGLISH),
                    (one, two) -> one.compareTo(two) <= 0 ? one : two,
                    TreeMap::new));
    return Collections.unmodifiableSortedMap(days);
  }

  private static Stream<Holiday> holidays(HolidayManager calendars, int year, String[] path) {
    return calendars.getHolidays(Year.of(year), path).stream()
        .filter(it -> it.getType() != HolidayType.OBSERVANCE);
  }

  private static HolidayManager calendars(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private static void collect(
      CalendarHierarchy parent, String prefix, SortedMap<String, String> found) {
    parent
        .getChildren()
        .forEach((id, child) -> {
          found.put(prefix + id, child.getDescription(Locale.ENGLISH));
          collect(child, prefix + id + "/", found);
        });
  }
}
