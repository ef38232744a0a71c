package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.SealedSlaMonths;
import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import io.cvf.ecosystem.governance.incidents.IncidentOpening.Trouble;
import io.cvf.ecosystem.governance.incidents.MonitorSignals.Signal;
import io.cvf.ecosystem.governance.monitors.MonitorCameBack;
import io.cvf.ecosystem.governance.monitors.MonitorWentDown;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes incidents of what monitors find. It is told at least once and in any order: each signal is
 * kept once, and what is done follows from the latest of them.
 */
@Component
class MonitorFollower {

  /** What is told later than this opens when it is told: nobody could have answered before. */
  private static final Duration PROMPT = Duration.ofMinutes(10);

  private static final int MAX_TITLE = 200;

  private final MonitorSignals signals;
  private final Incidents incidents;
  private final IncidentOpening opening;
  private final IncidentClock incidentClock;
  private final ResponseDeadlines deadlines;
  private final MaintenanceShelter shelter;
  private final ObjectProvider<SealedSlaMonths> sealed;
  private final IncidentLog log;
  private final Clock clock;

  MonitorFollower(
      MonitorSignals signals,
      Incidents incidents,
      IncidentOpening opening,
      IncidentClock incidentClock,
      ResponseDeadlines deadlines,
      MaintenanceShelter shelter,
      ObjectProvider<SealedSlaMonths> sealed,
      IncidentLog log,
      Clock clock) {
    this.signals = signals;
    this.incidents = incidents;
    this.opening = opening;
    this.incidentClock = incidentClock;
    this.deadlines = deadlines;
    this.shelter = shelter;
    this.sealed = sealed;
    this.log = log;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "governance.monitor-down")
  void wentDown(MonitorWentDown it) {
    var down =
        new Signal(
            it.monitor(), it.partner(), it.name(), it.since(), false, it.cause(), it.allDown());
    if (!signals.add(down)) {
      return;
    }
    var until = shelter.until(it.partner(), it.monitor(), it.since());
    if (until != null) {
      signals.wait(down, until);
    } else {
      failed(down, it.since());
    }
    follow(down);
  }

  @ApplicationModuleListener(id = "governance.monitor-up")
  void cameBack(MonitorCameBack it) {
    var up = new Signal(it.monitor(), it.partner(), it.name(), it.at(), true, null, false);
    if (signals.add(up)) {
      follow(up);
    }
  }

  /** Maintenance is over: what has not come back is an incident. */
  @Transactional(propagation = Propagation.MANDATORY)
  void sheltered(Signal waiting) {
    if (signals.stillWaiting(waiting).isEmpty()) {
      return;
    }
    signals.wait(waiting, null);
    if (!signals.latest(waiting.monitor()).up()) {
      failed(waiting, clock.instant());
    }
  }

  private void failed(Signal down, Instant since) {
    var open =
        incidents
            .lockOpen(down.monitor())
            .map(it -> incidentClock.upTo(it, since))
            .filter(it -> !it.isResolved());
    if (open.isPresent()) {
      log.happened(open.get(), What.MONITOR_DOWN, since, down.cause());
      return;
    }
    var before = incidents.lockResolvedTooSoon(down.monitor(), since).orElse(null);
    if (before == null) {
      open(down, since);
    } else {
      incidents.reopen(before.id());
      deadlines.renew(before.id());
      log.happened(before, What.REOPENED, since, down.cause());
    }
  }

  private void open(Signal down, Instant since) {
    var cause = Objects.requireNonNullElse(down.cause(), "It does not answer.");
    var title = Text.shortened(down.name() + " is down", MAX_TITLE);
    var _ =
        opening.open(
            new Trouble(
                down.partner(),
                down.monitor(),
                down.name(),
                down.allDown() ? Severity.CRITICAL : Severity.MAJOR,
                title,
                cause,
                openedAt(down, since)),
            Origin.MONITOR,
            null);
  }

  private Instant openedAt(Signal down, Instant since) {
    var now = clock.instant();
    var month = YearMonth.from(since.atOffset(ZoneOffset.UTC));
    var late =
        since.isBefore(now.minus(PROMPT))
            || sealed.stream().anyMatch(it -> it.isSealed(down.partner(), month));
    return late || since.isAfter(now) ? now : since;
  }

  /** Brings the open incident of the monitor to how that stands by the latest it told. */
  private void follow(Signal told) {
    var incident = incidents.lockOpen(told.monitor()).orElse(null);
    if (incident == null) {
      return;
    }
    var latest = signals.latest(told.monitor());
    var upSince = latest.up() ? latest.at() : null;
    if (!Objects.equals(upSince, incident.upSince())) {
      incidents.upSince(incident.id(), upSince);
    }
    if (told.up() && upSince != null) {
      log.happened(incident, What.MONITOR_UP, told.at(), null);
    }
  }
}
