package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due: resolves what its monitor says is over, calls others where nobody answers. Each
 * incident has a transaction of its own: one that fails keeps no other from its turn.
 */
@Component
class IncidentRounds {

  private static final Logger log = LoggerFactory.getLogger(IncidentRounds.class);
  private static final int BATCH = 500;
  private static final int HALF = 50;

  private final Incidents incidents;
  private final MonitorSignals signals;
  private final MonitorFollower monitors;
  private final IncidentClock incidentClock;
  private final ResponseDeadlines deadlines;
  private final IncidentLog incidentLog;
  private final IncidentMails mails;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IncidentRounds(
      Incidents incidents,
      MonitorSignals signals,
      MonitorFollower monitors,
      IncidentClock incidentClock,
      ResponseDeadlines deadlines,
      IncidentLog incidentLog,
      IncidentMails mails,
      TransactionTemplate transaction,
      Clock clock) {
    this.incidents = incidents;
    this.signals = signals;
    this.monitors = monitors;
    this.incidentClock = incidentClock;
    this.deadlines = deadlines;
    this.incidentLog = incidentLog;
    this.mails = mails;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The rest waits for the next run. */
  void run() {
    var now = clock.instant();
    each(incidents.upAgain(now.minus(IncidentClock.UP_FOR), BATCH), id -> upTo(id, now));
    each(incidents.toEscalate(now, BATCH), id -> escalate(id, now));
    each(signals.waited(now, BATCH), monitors::sheltered);
  }

  private <T> void each(Collection<T> due, Consumer<T> step) {
    for (var it : due) {
      try {
        transaction.executeWithoutResult(_ -> step.accept(it));
      } catch (RuntimeException e) {
        log.error("What is due of incident {} could not be done", it, e);
      }
    }
  }

  private void upTo(String id, Instant now) {
    var _ = incidentClock.upTo(incidents.lock(id).orElseThrow(), now);
  }

  /** Looks again, now that nobody else has it in hand: another node may have done it. */
  private void escalate(String id, Instant now) {
    var incident = incidentClock.upTo(incidents.lock(id).orElseThrow(), now);
    if (!incident.isOpen() || incidents.toEscalate(id, now).isEmpty()) {
      return;
    }
    var times = incident.escalations() + 1;
    var percent = times * HALF;
    incidents.escalated(id, times);
    deadlines.renew(id);
    incidentLog.happened(
        incident,
        What.ESCALATED,
        now,
        "%d %% of the time to answer is over; the escalation contact and staff are told."
            .formatted(percent));
    mails.escalated(incident, percent);
  }
}
