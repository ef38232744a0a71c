package io.cvf.ecosystem.governance.hours;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class CalendarsOfPartners implements SupportCalendars {

  private final DeclaredCalendars calendars;
  private final Holidays holidays;

  CalendarsOfPartners(DeclaredCalendars calendars, Holidays holidays) {
    this.calendars = calendars;
    this.holidays = holidays;
  }

  @Override
  public Map<PartnerId, Calendar> of(Collection<PartnerId> partners) {
    var declared = calendars.of(partners);
    return partners.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                it -> new CalendarHistory(declared.getOrDefault(it, List.of()), holidays)));
  }
}
