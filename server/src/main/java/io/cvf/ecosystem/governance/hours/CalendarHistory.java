package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.rules.sla.Hours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All calendars a partner ever had: each day has that of its time. */
final class CalendarHistory implements SupportCalendars.Calendar {

  private final List<SupportCalendar> newestFirst;
  private final Holidays holidays;

  CalendarHistory(List<SupportCalendar> calendars, Holidays holidays) {
    this.newestFirst =
        calendars.stream()
            .sorted(Comparator.comparingLong(SupportCalendar::version).reversed())
            .toList();
    this.holidays = holidays;
  }

  @Override
  public Hours support(SlaTerms terms) {
    return switch (terms.supportHours()) {
      case BUSINESS -> business(terms);
      case ALWAYS, ALWAYS_DEDICATED -> new Hours.Always();
    };
  }

  @Override
  public Hours business(SlaTerms terms) {
    return new Hours.Business(terms.zone(), day -> dayOff(day, terms.zone()).isPresent());
  }

  /** What the day is called when nobody works on it. */
  Optional<String> dayOff(LocalDate day, ZoneId zone) {
    var calendar = on(day, zone);
    var region = calendar.region();
    return calendar.extraDays().stream()
        .filter(it -> it.day().equals(day))
        .map(ExtraDay::name)
        .findFirst()
        .or(() ->
            region == null
                ? Optional.empty()
                : Optional.ofNullable(holidays.of(region, day.getYear()).get(day)));
  }

  /** Days off from that day on, each with the calendar that will count then. */
  Stream<ExtraDay> daysOff(LocalDate from, LocalDate until, ZoneId zone) {
    return from.datesUntil(until)
        .flatMap(day -> dayOff(day, zone).map(name -> new ExtraDay(day, name)).stream());
  }

  private SupportCalendar on(LocalDate day, ZoneId zone) {
    return newestFirst.stream()
        .filter(it -> it.countsOn(day, zone))
        .findFirst()
        .orElse(SupportCalendar.NONE);
  }
}
