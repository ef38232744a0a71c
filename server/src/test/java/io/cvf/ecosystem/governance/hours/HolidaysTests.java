package io.cvf.ecosystem.governance.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolidaysTests {

  private final Holidays holidays = new Holidays();

  @Test
  void aPartOfACountryHasItsOwnHolidaysBesidesThoseOfTheCountry() {
    assertThat(days("DE", null, 2026))
        .contains(day("2026-05-14"), day("2026-12-25"))
        .doesNotContain(day("2026-01-06"));
    assertThat(days("DE", "by", 2026))
        .contains(day("2026-01-06"), day("2026-06-04"), day("2026-12-25"))
        .doesNotContain(day("2026-08-15"));
    assertThat(days("DE", "by/mu", 2026)).contains(day("2026-01-06"), day("2026-08-15"));
  }

  @Test
  void holidaysThatMoveWithEasterMove() {
    assertThat(holidays.of(new HolidayRegion("DE", null), 2026))
        .containsEntry(day("2026-04-06"), "Easter Monday");
    assertThat(holidays.of(new HolidayRegion("DE", null), 2027))
        .containsEntry(day("2027-03-29"), "Easter Monday")
        .doesNotContainKey(day("2027-04-06"));
  }

  @Test
  void aHolidayOnAWeekendCountsOnTheDayItIsObserved() {
    assertThat(days("US", null, 2026))
        .contains(day("2026-07-03"))
        .doesNotContain(day("2026-07-04"));
    assertThat(days("GB", "eng", 2026)).contains(day("2026-12-28"));
    assertThat(days("JP", null, 2024)).contains(day("2024-11-04"));
  }

  @Test
  void newYearObservedInTheOldYearIsAHolidayOfTheOldYear() {
    assertThat(days("US", null, 2021)).contains(day("2021-12-31"));
    assertThat(days("US", null, 2022)).doesNotContain(day("2021-12-31"));
  }

  @Test
  void observancesOnWhichPeopleWorkAreLeftOut() {
    assertThat(days("US", "ny", 2026))
        .contains(day("2026-10-12"))
        .doesNotContain(day("2026-02-12"));
  }

  @Test
  void exchangesAndBanksAreNoCountries() {
    assertThat(holidays.countries())
        .containsEntry("DE", "Germany")
        .containsKeys("US", "JP", "IN")
        .doesNotContainKeys("NYSE", "TARGET", "LME");
    assertThat(holidays.countries().size()).isGreaterThan(200);
  }

  @Test
  void partsOfPartsAreNamedByTheirPath() {
    assertThat(holidays.subdivisions("DE")).containsEntry("by", "Bavaria").containsKey("by/mu");
    assertThat(holidays.subdivisions("FO")).isEmpty();
  }

  @Test
  void aYearIsWorkedOutOnce() {
    var bavaria = new HolidayRegion("DE", "by");
    assertThat(holidays.of(bavaria, 2026)).isSameAs(holidays.of(bavaria, 2026));
    assertThat(holidays.subdivisions("DE")).isSameAs(holidays.subdivisions("DE"));
  }

  private Iterable<LocalDate> days(String country, @Nullable String subdivision, int year) {
    return holidays.of(new HolidayRegion(country, subdivision), year).keySet();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
