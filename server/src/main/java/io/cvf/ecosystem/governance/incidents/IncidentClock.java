package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resolves a locked incident whose monitor has been up for long enough, at the moment it had. Every
 * use case asks it first, so nothing depends on when the job runs.
 */
@Component
class IncidentClock {

  /** As long as this a monitor has to be up; what fails in between is the same incident. */
  static final Duration UP_FOR = Duration.ofMinutes(5);

  private final Incidents incidents;
  private final IncidentPauses pauses;
  private final IncidentLog log;

  IncidentClock(Incidents incidents, IncidentPauses pauses, IncidentLog log) {
    this.incidents = incidents;
    this.pauses = pauses;
    this.log = log;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Incident upTo(Incident locked, Instant now) {
    var since = locked.upSince();
    if (since == null || locked.isResolved() || locked.origin() != Origin.MONITOR) {
      return locked;
    }
    var at = latest(since.plus(UP_FOR), locked);
    if (at.isAfter(now)) {
      return locked;
    }
    incidents.resolve(locked.id(), at, null);
    var _ = pauses.end(locked.id(), at, null);
    var resolved = incidents.find(locked.id()).orElseThrow();
    log.happened(
        resolved,
        What.RESOLVED,
        at,
        "The monitor has been up for %d minutes.".formatted(UP_FOR.toMinutes()));
    return resolved;
  }

  /** Nothing is resolved before it was acknowledged. */
  private static Instant latest(Instant at, Incident it) {
    var acknowledged = it.acknowledgedAt();
    var opened = at.isBefore(it.openedAt()) ? it.openedAt() : at;
    return acknowledged != null && acknowledged.isAfter(opened) ? acknowledged : opened;
  }
}
