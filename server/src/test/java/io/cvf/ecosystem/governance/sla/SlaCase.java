package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.governance.TermsInForce.Period;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.governance.hours.SupportCalendars.Calendar;
import io.cvf.ecosystem.governance.incidents.IncidentHistory.Past;
import io.cvf.ecosystem.governance.incidents.Severity;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.ecosystem.governance.monitors.MonitorHistory.Watched;
import io.cvf.ecosystem.governance.monitors.MonitorKind;
import io.cvf.ecosystem.governance.monitors.ServiceHours;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Hours;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a partner promised and what became of it, put together by hand; nothing is stored. */
final class SlaCase {

  static final AgreementId AGREEMENT = new AgreementId(UUID.randomUUID());

  final PartnerId partner = new PartnerId(UUID.randomUUID());
  private final List<Period> terms = new ArrayList<>();
  private final Map<String, Monitor> monitors = new LinkedHashMap<>();
  private final List<Announced> maintenance = new ArrayList<>();
  private final List<Past> incidents = new ArrayList<>();
  private Spans platform = Spans.NONE;

  /** One monitor; its lists are what happened to it. */
  private static final class Monitor {
    private final UUID id = UUID.randomUUID();
    private final MonitorKind kind;
    private final ServiceHours hours;
    private Spans watched;
    private Spans paused = Spans.NONE;
    private Spans down = Spans.NONE;
    private Spans missing = Spans.NONE;

    Monitor(MonitorKind kind, ServiceHours hours, Spans watched) {
      this.kind = kind;
      this.hours = hours;
      this.watched = watched;
    }
  }

  static Instant at(String text) {
    return Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text + ":00Z");
  }

  static Spans span(String from, String until) {
    return Spans.of(at(from), at(until));
  }

  SlaCase promised(int uptimeBasisPoints, int responseMinutes, String from, String until) {
    return promised(uptimeBasisPoints, responseMinutes, from, until, MissingData.EXCLUDED);
  }

  SlaCase promised(
      int uptimeBasisPoints, int responseMinutes, String from, String until, MissingData missing) {
    var sla =
        new SlaTerms(
            responseMinutes,
            uptimeBasisPoints,
            SupportHours.ALWAYS,
            "Olga",
            ZoneOffset.UTC,
            missing);
    terms.add(
        new Period(
            new Terms(
                AGREEMENT,
                partner,
                AgreementTier.PREMIUM,
                sla,
                new RevenueTerms(7_000, 3_000, 10_000, "EUR", 30),
                "sha" + terms.size(),
                at(from)),
            at(from),
            at(until)));
    return this;
  }

  SlaCase watched(String monitor, String from, String until) {
    return watched(monitor, ServiceHours.ALWAYS, from, until);
  }

  SlaCase watched(String monitor, ServiceHours hours, String from, String until) {
    monitors.put(monitor, new Monitor(MonitorKind.HTTP, hours, span(from, until)));
    return this;
  }

  SlaCase watchedByOthers(String monitor, MonitorKind kind, String from, String until) {
    monitors.put(monitor, new Monitor(kind, ServiceHours.ALWAYS, span(from, until)));
    return this;
  }

  SlaCase paused(String monitor, String from, String until) {
    var it = monitor(monitor);
    it.paused = it.paused.union(it.watched.intersect(span(from, until)));
    it.watched = it.watched.minus(it.paused);
    return this;
  }

  SlaCase down(String monitor, String from, String until) {
    return down(monitor, span(from, until));
  }

  SlaCase down(String monitor, Spans spans) {
    monitor(monitor).down = monitor(monitor).down.union(spans);
    return this;
  }

  SlaCase missing(String monitor, String from, String until) {
    monitor(monitor).missing = monitor(monitor).missing.union(span(from, until));
    return this;
  }

  SlaCase platformOutage(String from, String until) {
    platform = platform.union(span(from, until));
    return this;
  }

  /**
   * @param monitor null for everything
   */
  SlaCase maintenance(String announced, String from, String until, @Nullable String monitor) {
    maintenance.add(
        new Announced(
            UUID.randomUUID(),
            partner,
            new MaintenanceRule.Window(new Span(at(from), at(until)), at(announced)),
            monitor == null ? Set.of() : Set.of(monitor(monitor).id),
            "Upgrade"));
    return this;
  }

  SlaCase incident(String opened, @Nullable String acknowledged) {
    return incident(opened, acknowledged, null, true);
  }

  SlaCase incident(
      String opened, @Nullable String acknowledged, @Nullable String resolved, boolean counts) {
    incidents.add(
        new Past(
            "INC-2026-%03d".formatted(incidents.size() + 1),
            partner,
            Severity.MAJOR,
            "It is down",
            at(opened),
            acknowledged == null ? null : at(acknowledged),
            resolved == null ? null : at(resolved),
            Spans.NONE,
            counts));
    return this;
  }

  SlaFacts facts() {
    var watched = new ArrayList<Watched>();
    monitors.forEach((name, it) ->
        watched.add(
            new Watched(
                it.id,
                partner,
                AGREEMENT,
                name,
                it.kind,
                it.hours,
                it.watched,
                it.paused,
                new Observations(it.down, it.missing))));
    return new SlaFacts(partner, terms, watched, platform, maintenance, incidents, UTC);
  }

  SlaFigures figures(String from, String until) {
    return figures(from, until, "2030-01-01");
  }

  SlaFigures figures(String from, String until, String now) {
    return SlaFigures.of(facts(), at(from), at(until), at(now));
  }

  private Monitor monitor(String name) {
    return Objects.requireNonNull(monitors.get(name), name);
  }

  /** Around the clock for answers; business hours of UTC without holidays. */
  static final Calendar UTC =
      new Calendar() {
        @Override
        public Hours support(SlaTerms terms) {
          return new Hours.Always();
        }

        @Override
        public Hours business(SlaTerms terms) {
          return new Hours.Business(terms.zone(), _ -> false);
        }
      };

  static Map<String, Long> lines(SlaFigures figures) {
    var lines = new HashMap<String, Long>();
    SlaLines.of(figures).forEach(it -> lines.put(it.code(), it.seconds()));
    return lines;
  }
}
