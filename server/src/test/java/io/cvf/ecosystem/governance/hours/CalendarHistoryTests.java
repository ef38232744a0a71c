package io.cvf.ecosystem.governance.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.rules.sla.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarHistoryTests {

  private static final HolidayRegion BAVARIA = new HolidayRegion("DE", "by");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Holidays holidays = new Holidays();

  @Test
  void epiphanyIsNoWorkingDayInBavaria() {
    var history = history(calendar(1, "2026-01-01", BAVARIA));

    assertThat(hours(history, "2026-01-05T00:00:00Z", "2026-01-08T00:00:00Z")).isEqualTo(16);
    assertThat(history.dayOff(day("2026-01-06"), BERLIN)).contains("Epiphany");
  }

  @Test
  void whoDeclaredNothingHasNoHolidays() {
    assertThat(hours(history(), "2026-01-05T00:00:00Z", "2026-01-08T00:00:00Z")).isEqualTo(24);
  }

  @Test
  void pastDaysKeepTheCalendarTheyHad() {
    var history =
        history(
            calendar(1, "2026-01-01", BAVARIA),
            calendar(2, "2026-06-01", new HolidayRegion("US", null)),
            calendar(3, "2026-12-01", null));

    assertThat(history.dayOff(day("2026-01-06"), BERLIN)).contains("Epiphany");
    assertThat(history.dayOff(day("2026-05-25"), BERLIN)).contains("Whit Monday");
    assertThat(history.dayOff(day("2026-06-04"), BERLIN)).isEmpty();
    assertThat(history.dayOff(day("2026-07-03"), BERLIN)).contains("Independence Day");
    assertThat(history.dayOff(day("2026-12-25"), BERLIN)).isEmpty();
    assertThat(history.dayOff(day("2025-12-25"), BERLIN)).isEmpty();
  }

  @Test
  void ofTwoChangesOnADayTheLaterCounts() {
    var history = history(calendar(1, "2026-01-01", BAVARIA), calendar(2, "2026-01-01", null));

    assertThat(history.dayOff(day("2026-01-06"), BERLIN)).isEmpty();
  }

  @Test
  void aDayThatBeganBeforeTheCalendarKeepsTheOneBefore() {
    var off = new ExtraDay(day("2026-11-24"), "Feast");
    var history = history(new SupportCalendar(1, day("2026-11-24"), null, List.of(off)));

    assertThat(history.dayOff(off.day(), ZoneId.of("Pacific/Kiritimati"))).isEmpty();
    assertThat(history.dayOff(off.day(), BERLIN)).isEmpty();
    assertThat(history.dayOff(off.day(), ZoneId.of("UTC"))).contains("Feast");
    assertThat(history.dayOff(off.day(), ZoneId.of("America/New_York"))).contains("Feast");
  }

  @Test
  void anExtraDayIsOffAndItsNameIsShown() {
    var christmas = new ExtraDay(day("2026-12-25"), "Our Christmas");
    var company = new ExtraDay(day("2026-12-28"), "Between the years");
    var history =
        history(new SupportCalendar(1, day("2026-01-01"), BAVARIA, List.of(christmas, company)));

    assertThat(history.daysOff(day("2026-12-01"), day("2027-01-02"), BERLIN))
        .containsExactly(
            christmas,
            new ExtraDay(day("2026-12-26"), "2nd Christmas day"),
            company,
            new ExtraDay(day("2027-01-01"), "New Year's Day"));
  }

  @Test
  void aroundTheClockKnowsNoHolidays() {
    var history = history(calendar(1, "2026-01-01", BAVARIA));
    for (var always : List.of(SupportHours.ALWAYS, SupportHours.ALWAYS_DEDICATED)) {
      assertThat(history.support(terms(always))).isEqualTo(new Hours.Always());
    }
    assertThat(history.support(terms(SupportHours.BUSINESS))).isInstanceOf(Hours.Business.class);
    assertThat(history.business(terms(SupportHours.ALWAYS))).isInstanceOf(Hours.Business.class);
  }

  private CalendarHistory history(SupportCalendar... calendars) {
    return new CalendarHistory(List.of(calendars), holidays);
  }

  private static SupportCalendar calendar(
      long version, String from, @Nullable HolidayRegion region) {
    return new SupportCalendar(version, day(from), region, List.of());
  }

  private static long hours(CalendarHistory history, String from, String until) {
    return history
            .support(terms(SupportHours.BUSINESS))
            .within(Instant.parse(from), Instant.parse(until))
            .seconds()
        / 3_600;
  }

  private static SlaTerms terms(SupportHours hours) {
    return new SlaTerms(240, 9_900, hours, "call@example.org", BERLIN, MissingData.EXCLUDED);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
