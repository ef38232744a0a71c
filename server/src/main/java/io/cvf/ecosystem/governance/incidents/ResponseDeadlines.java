package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.ResponsePromises.Promise;
import io.cvf.rules.sla.ResponseClock;
import io.cvf.rules.sla.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps when an incident is to be answered, so that nobody has to compute it to find those that are
 * late. Asked whenever something changes it: opening, pause, resumption, severity, escalation.
 */
@Component
class ResponseDeadlines {

  /** No promise is longer, whatever the holidays. */
  private static final Duration HORIZON = Duration.ofDays(400);

  private static final int MOST = 2;

  private final Incidents incidents;
  private final IncidentPauses pauses;
  private final ResponsePromises promises;
  private final Clock clock;

  ResponseDeadlines(
      Incidents incidents, IncidentPauses pauses, ResponsePromises promises, Clock clock) {
    this.incidents = incidents;
    this.pauses = pauses;
    this.promises = promises;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void renew(String id) {
    var incident = incidents.find(id).orElseThrow();
    var promise = promises.of(incident.partner(), incident.openedAt()).orElse(null);
    var paused = pauses.of(id);
    if (promise == null || !incident.isOpen() || paused.contains(clock.instant())) {
      incidents.due(id, incident.isOpen() ? null : incident.dueAt(), null);
      return;
    }
    var target = Objects.requireNonNullElseGet(incident.targetSeconds(), promise::seconds);
    incidents.due(
        id,
        reaches(incident, target, paused, promise),
        escalates(incident)
            ? reaches(incident, target * (incident.escalations() + 1) / MOST, paused, promise)
            : null);
  }

  private static boolean escalates(Incident incident) {
    return incident.counts()
        && incident.severity() == Severity.CRITICAL
        && incident.escalations() < MOST;
  }

  private static Instant reaches(Incident it, long seconds, Spans paused, Promise promise) {
    return ResponseClock.reaches(
        it.openedAt(), seconds, paused, promise.hours(), it.openedAt().plus(HORIZON));
  }

  /** Seconds used of what was promised; null without a promise. */
  @Nullable Long used(Incident incident, Spans paused) {
    var until = Objects.requireNonNullElseGet(incident.answeredAt(), clock::instant);
    return promises
        .of(incident.partner(), incident.openedAt())
        .map(it -> ResponseClock.seconds(incident.openedAt(), until, paused, it.hours()))
        .orElse(null);
  }
}
