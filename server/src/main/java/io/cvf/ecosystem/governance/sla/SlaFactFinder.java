package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.hours.SupportCalendars;
import io.cvf.ecosystem.governance.incidents.IncidentHistory;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the other rooms; as many times for a thousand partners as for one. */
@Component
class SlaFactFinder {

  private final TermsInForce terms;
  private final MonitorHistory monitors;
  private final MaintenanceHistory maintenance;
  private final IncidentHistory incidents;
  private final SupportCalendars calendars;

  SlaFactFinder(
      TermsInForce terms,
      MonitorHistory monitors,
      MaintenanceHistory maintenance,
      IncidentHistory incidents,
      SupportCalendars calendars) {
    this.terms = terms;
    this.monitors = monitors;
    this.maintenance = maintenance;
    this.incidents = incidents;
    this.calendars = calendars;
  }

  SlaFacts of(PartnerId partner, Instant from, Instant until) {
    var promised = Map.of(partner, terms.during(partner, from, until));
    return Objects.requireNonNull(of(promised, from, until).get(partner));
  }

  /** Of every partner that had an agreement in force in the period. */
  Map<PartnerId, SlaFacts> of(Instant from, Instant until) {
    return of(terms.during(from, until), from, until);
  }

  private Map<PartnerId, SlaFacts> of(
      Map<PartnerId, List<TermsInForce.Period>> promised, Instant from, Instant until) {
    var partners = promised.keySet();
    if (partners.isEmpty()) {
      return Map.of();
    }
    var watched = monitors.of(partners, from, until);
    var platform = monitors.platformOutages(from, until);
    var windows = maintenance.of(partners, from, until);
    var opened = incidents.opened(partners, from, until);
    var hours = calendars.of(partners);
    var facts = new HashMap<PartnerId, SlaFacts>();
    promised.forEach((partner, periods) -> {
      var calendar = hours.get(partner);
      if (calendar == null) {
        throw new IllegalStateException("No calendar of the partner " + partner);
      }
      facts.put(
          partner,
          new SlaFacts(
              partner,
              periods,
              watched.getOrDefault(partner, List.of()),
              platform,
              windows.getOrDefault(partner, List.of()),
              opened.getOrDefault(partner, List.of()),
              calendar));
    });
    return facts;
  }
}
