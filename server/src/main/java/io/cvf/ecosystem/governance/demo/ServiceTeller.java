package io.cvf.ecosystem.governance.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.demo.ServiceScript.Trouble;
import io.cvf.ecosystem.governance.disputes.SlaContestService;
import io.cvf.ecosystem.governance.incidents.IncidentReports;
import io.cvf.ecosystem.governance.incidents.IncidentService;
import io.cvf.ecosystem.governance.maintenance.MaintenanceService;
import io.cvf.ecosystem.governance.monitors.AlertDelivery;
import io.cvf.ecosystem.governance.monitors.AlertIntake;
import io.cvf.ecosystem.governance.monitors.MonitorKind;
import io.cvf.ecosystem.governance.monitors.MonitorService;
import io.cvf.ecosystem.governance.monitors.MonitorTerms;
import io.cvf.ecosystem.governance.monitors.ServiceHours;
import io.cvf.ecosystem.governance.sla.SlaEnforcement;
import io.cvf.ecosystem.governance.sla.SlaSealing;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Tells what was promised and what became of it, as the operator's Alertmanager would: it is heard
 * of every day, and of an outage when that is over. Nothing that exists nowhere is asked by HTTP.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class ServiceTeller {

  /** When a month and what follows from it are due, as long as nobody has set it otherwise. */
  private static final Duration SEALED_AFTER = Duration.ofHours(25);

  private static final Duration ENFORCED_AFTER = Duration.ofHours(25);
  private static final Duration HEARD_OF_EVERY = Duration.ofDays(1);

  private final MonitorService monitors;
  private final AlertIntake alerts;
  private final IncidentReports reports;
  private final IncidentService incidents;
  private final MaintenanceService maintenance;
  private final SlaSealing sealing;
  private final SlaEnforcement enforcement;
  private final SlaContestService contests;
  private final TermsInForce terms;
  private final PartnerDirectory partners;
  private final Clock clock;

  ServiceTeller(
      MonitorService monitors,
      AlertIntake alerts,
      IncidentReports reports,
      IncidentService incidents,
      MaintenanceService maintenance,
      SlaSealing sealing,
      SlaEnforcement enforcement,
      SlaContestService contests,
      TermsInForce terms,
      PartnerDirectory partners,
      Clock clock) {
    this.monitors = monitors;
    this.alerts = alerts;
    this.reports = reports;
    this.incidents = incidents;
    this.maintenance = maintenance;
    this.sealing = sealing;
    this.enforcement = enforcement;
    this.contests = contests;
    this.terms = terms;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * @param last the last month that is sealed
   */
  void tell(
      ServiceScript script, YearMonth last, Instant now, Map<String, Caller> cast, Timeline story) {
    var month = begin(last);
    for (var it : script.watching()) {
      var since = now.minus(ServiceScript.days(it.ago()));
      story.add(since, () -> watch(it, named(cast, it.by())));
      for (var at = since; at.isBefore(now); at = at.plus(HEARD_OF_EVERY)) {
        story.add(at, () -> hear(it.partner() + "/" + it.name(), null, clock.instant()));
      }
      script.outages().stream()
          .filter(outage -> outage.partner().equals(it.partner()))
          .forEach(outage -> {
            var from = ServiceScript.at(outage.into(), outage.ago(), month, now);
            var until = from.plus(ServiceScript.hours(outage.hours()));
            story.add(until, () -> hear(it.partner() + "/" + it.name(), from, until));
          });
    }
    script.incidents().forEach(it -> tell(it, month, now, cast, story));
    for (var it : script.maintenance()) {
      var from = now.plus(ServiceScript.days(it.begins()));
      var given =
          new MaintenanceService.Given(
              List.of(), from, from.plus(Duration.ofHours(it.hours())), it.reason());
      story.add(it.ago(), () -> maintenance.announce(it.partner(), given, named(cast, it.by())));
    }
    tellSealed(last.minusMonths(1), story);
    tellSealed(last, story);
    for (var it : script.contests()) {
      story.add(
          month.plus(ServiceScript.days(it.into())),
          () -> contests.contest(it.partner(), last, it.why(), named(cast, it.by())));
    }
  }

  private void watch(ServiceScript.Watching it, Caller by) {
    var agreement =
        terms.at(partners.find(it.partner()).id(), clock.instant()).orElseThrow().agreement();
    var given =
        new MonitorTerms.Given(
            it.name(),
            MonitorKind.ALERTS,
            null,
            null,
            null,
            null,
            Math.toIntExact(HEARD_OF_EVERY.toSeconds()),
            null,
            null,
            ServiceHours.ALWAYS,
            null);
    var _ =
        monitors.add(
            agreement, MonitorTerms.checked(given, MonitorKind.ALERTS, ServiceHours.ALWAYS), by);
  }

  /** Without a begin it only says that somebody looks. */
  private void hear(String monitor, @Nullable Instant from, Instant until) {
    var told =
        new AlertDelivery.Told(
            monitor,
            from == null,
            "%s at %s".formatted(monitor, from),
            from == null ? until : from,
            from == null ? null : until);
    var _ = alerts.take(new AlertDelivery(List.of(told), List.of()));
  }

  private void tell(
      Trouble it, Instant month, Instant now, Map<String, Caller> cast, Timeline story) {
    var at = ServiceScript.at(it.into(), it.ago(), month, now);
    var id = new AtomicReference<String>();
    var report =
        new IncidentReports.Report(it.partner(), null, it.severity(), it.title(), it.text(), null);
    story.add(at, () -> id.set(reports.open(report, named(cast, it.by()))));
    story.add(
        at.plus(ServiceScript.hours(it.answer().hours())),
        () -> incidents.acknowledge(id.get(), null, named(cast, it.answer().by())));
    for (var update : it.updates()) {
      story.add(
          at.plus(ServiceScript.hours(update.hours())),
          () -> incidents.update(id.get(), update.text(), true, named(cast, update.by())));
    }
    var end = it.end();
    if (end != null) {
      var resolved = at.plus(ServiceScript.hours(end.hours()));
      var by = named(cast, end.by());
      story.add(resolved, () -> incidents.resolve(id.get(), end.text(), by));
      story.add(
          resolved.plus(Duration.ofHours(20)),
          () -> incidents.postMortem(id.get(), it.lesson(), by));
    }
  }

  private void tellSealed(YearMonth month, Timeline story) {
    var sealed = begin(month.plusMonths(1)).plus(SEALED_AFTER);
    story.add(sealed, sealing::sealDue);
    story.add(sealed.plus(ENFORCED_AFTER), enforcement::doDue);
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Caller named(Map<String, Caller> cast, String username) {
    return requireNonNull(cast.get(username));
  }
}
