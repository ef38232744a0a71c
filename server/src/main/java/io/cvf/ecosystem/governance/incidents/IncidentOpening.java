package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import io.cvf.ecosystem.governance.incidents.Incidents.Opened;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents, whoever says that something is wrong. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncidentOpening {

  private final Incidents incidents;
  private final ResponsePromises promises;
  private final ResponseDeadlines deadlines;
  private final IncidentSettings settings;
  private final IncidentLog log;
  private final IncidentMails mails;
  private final Clock clock;

  IncidentOpening(
      Incidents incidents,
      ResponsePromises promises,
      ResponseDeadlines deadlines,
      IncidentSettings settings,
      IncidentLog log,
      IncidentMails mails,
      Clock clock) {
    this.incidents = incidents;
    this.promises = promises;
    this.deadlines = deadlines;
    this.settings = settings;
    this.log = log;
    this.mails = mails;
    this.clock = clock;
  }

  /** What is wrong, and since when. */
  record Trouble(
      PartnerId partner,
      @Nullable UUID monitor,
      @Nullable String monitorName,
      Severity severity,
      String title,
      String description,
      Instant openedAt) {}

  /**
   * Its id; 409 {@code incident-open} when its monitor has an open one. One that a partner reported
   * itself does not count, so it stands in nobody else's way.
   *
   * @param by null for a monitor
   */
  String open(Trouble it, Origin origin, @Nullable MemberId by) {
    var monitor = it.monitor();
    if (monitor != null && origin == Origin.PARTNER) {
      incidents
          .openOf(monitor)
          .ifPresent(open -> {
            throw IncidentProblems.open(open);
          });
    }
    var now = clock.instant();
    var year = now.atOffset(ZoneOffset.UTC).getYear();
    var id = "INC-%d-%03d".formatted(year, incidents.nextNumber(year));
    var target =
        promises
            .of(it.partner(), it.openedAt())
            .map(ResponsePromises.Promise::seconds)
            .orElse(null);
    var opened =
        new Opened(
            it.partner(),
            it.monitor(),
            it.monitorName(),
            it.severity(),
            it.title(),
            it.description(),
            origin,
            it.openedAt(),
            by,
            now,
            settings.responseSeverity(),
            target);
    if (!incidents.add(id, opened)) {
      throw IncidentProblems.open(
          incidents.lockOpen(Objects.requireNonNull(monitor)).map(Incident::id).orElse("It"));
    }
    deadlines.renew(id);
    var incident = incidents.find(id).orElseThrow();
    log.happened(incident, What.OPENED, it.openedAt(), by, null);
    if (origin != Origin.PARTNER) {
      mails.opened(incident);
    }
    return id;
  }
}
