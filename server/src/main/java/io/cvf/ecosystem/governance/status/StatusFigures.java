package io.cvf.ecosystem.governance.status;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.hours.SupportCalendars;
import io.cvf.ecosystem.governance.incidents.PublicIncidents;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.governance.monitors.ServiceHours;
import io.cvf.ecosystem.governance.status.StatusSnapshot.Watched;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.MissingRule;
import io.cvf.rules.sla.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes how everybody is. The number of queries does not depend on how many they are. */
@Service
class StatusFigures {

  static final int DAYS = 90;

  private static final MaintenanceRule RULE = MaintenanceRule.AGREED;
  private static final int MOST = 1_000;
  private static final Duration RECENT = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofDays(31);

  private static final Comparator<Watched> WORST_FIRST =
      comparing(Watched::state)
          .thenComparing(Watched::uptimePartsPerMillion, Comparator.nullsLast(Integer::compareTo))
          .thenComparing(it -> it.partner().slug());

  private final TermsInForce terms;
  private final PartnerDirectory partners;
  private final MonitorHistory monitors;
  private final MaintenanceHistory maintenance;
  private final PublicIncidents incidents;
  private final SupportCalendars calendars;
  private final Clock clock;

  StatusFigures(
      TermsInForce terms,
      PartnerDirectory partners,
      MonitorHistory monitors,
      MaintenanceHistory maintenance,
      PublicIncidents incidents,
      SupportCalendars calendars,
      Clock clock) {
    this.terms = terms;
    this.partners = partners;
    this.monitors = monitors;
    this.maintenance = maintenance;
    this.incidents = incidents;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** All parts see the same moment of the database. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public StatusSnapshot now() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
    var from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    var periods = terms.during(from, now.plusSeconds(1));
    var inForce =
        periods.entrySet().stream()
            .filter(it -> it.getValue().getLast().until().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    var watched = monitors.of(inForce, from, now);
    var ids = inForce.stream().filter(it -> !at(watched, it).isEmpty()).limit(MOST).toList();
    var windows = maintenance.of(ids, from, now.plus(AHEAD));
    var calendarOf = calendars.of(ids);
    var platform = monitors.platformOutages(from, now);
    var names = partners.of(ids);
    var all = new ArrayList<Watched>();
    var period = new Period(from, now, platform);
    for (var id : ids) {
      all.add(
          period.of(
              requireNonNull(names.get(id)),
              at(periods, id),
              at(watched, id),
              at(windows, id),
              requireNonNull(calendarOf.get(id))));
    }
    all.sort(WORST_FIRST);
    return new StatusSnapshot(
        now, first, List.copyOf(all), incidents.of(ids, now.minus(RECENT)), upcoming(windows, now));
  }

  /** What the snapshot is of, and when this platform could not look. */
  private record Period(Instant from, Instant now, Spans platform) {

    Watched of(
        PartnerDirectory.Entry partner,
        List<TermsInForce.Period> terms,
        List<MonitorHistory.Watched> monitors,
        List<Announced> windows,
        SupportCalendars.Calendar calendar) {
      var days = new DailyAvailability(LocalDate.ofInstant(from, ZoneOffset.UTC), DAYS);
      var excluded = RULE.excluded(windows.stream().map(Announced::window).toList());
      var latest = new ArrayList<Watch>();
      for (var monitor : monitors) {
        var own = windows.stream().filter(it -> it.isFor(monitor.monitor())).toList();
        var inTime = own.stream().filter(it -> RULE.isInTime(it.window())).toList();
        var maintenance = excluded.intersect(spans(inTime));
        Optional<Watch> last = Optional.empty();
        for (var part : terms) {
          if (!monitor.agreement().equals(part.terms().agreement())) {
            continue;
          }
          var schedule =
              monitor
                  .watched()
                  .intersect(hours(monitor.serviceHours(), part.terms().sla(), calendar))
                  .within(part.from(), part.until());
          var watch =
              new Watch(monitor.watched(), schedule, monitor.observed(), maintenance, spans(own));
          days.add(watch, monitor.unseen(platform), rule(part.terms().sla()));
          last = Optional.of(watch);
        }
        last.ifPresent(latest::add);
      }
      var state = StateNow.of(latest, now);
      return new Watched(partner, state, days.together(), days.days());
    }

    private Spans hours(ServiceHours hours, SlaTerms sla, SupportCalendars.Calendar calendar) {
      return switch (hours) {
        case ALWAYS -> Spans.of(from, now);
        case BUSINESS -> calendar.business(sla).within(from, now);
      };
    }

    private static Spans spans(List<Announced> windows) {
      return new Spans(windows.stream().map(it -> it.window().span()).toList());
    }

    private static MissingRule rule(SlaTerms sla) {
      return switch (sla.missingData()) {
        case EXCLUDED -> MissingRule.EXCLUDED;
        case UP -> MissingRule.UP;
        case DOWN -> MissingRule.DOWN;
      };
    }
  }

  private static List<Announced> upcoming(Map<PartnerId, List<Announced>> windows, Instant now) {
    return windows.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.window().span().until().isAfter(now))
        .sorted(comparing((Announced it) -> it.window().span().from()).thenComparing(Announced::id))
        .toList();
  }

  private static <T> List<T> at(Map<PartnerId, List<T>> map, PartnerId id) {
    return map.getOrDefault(id, List.of());
  }
}
