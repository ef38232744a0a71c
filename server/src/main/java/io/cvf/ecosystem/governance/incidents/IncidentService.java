package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.IncidentAccess.Standing;
import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about incidents. */
@Service
public class IncidentService {

  private final Incidents incidents;
  private final IncidentPauses pauses;
  private final IncidentAccess access;
  private final IncidentClock incidentClock;
  private final ResponseDeadlines deadlines;
  private final IncidentLog log;
  private final Clock clock;

  IncidentService(
      Incidents incidents,
      IncidentPauses pauses,
      IncidentAccess access,
      IncidentClock incidentClock,
      ResponseDeadlines deadlines,
      IncidentLog log,
      Clock clock) {
    this.incidents = incidents;
    this.pauses = pauses;
    this.access = access;
    this.incidentClock = incidentClock;
    this.deadlines = deadlines;
    this.log = log;
    this.clock = clock;
  }

  /** An incident that is locked, and what the caller is to its partner. */
  private record Hand(Incident incident, Standing standing) {}

  /**
   * The partner's first answer, once.
   *
   * @param at when staff learnt of it otherwise, such as by telephone; null for now
   */
  @Transactional
  public void acknowledge(String id, @Nullable Instant at, Caller by) {
    var hand = lock(id, by);
    IncidentAccess.requireAnswering(hand.standing());
    var incident = hand.incident();
    var now = clock.instant();
    var moment = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
    new Violations()
        .require(
            at == null || hand.standing() == Standing.GOVERNING,
            "/at",
            "Only staff says that it was acknowledged at another time than now.")
        .require(
            !moment.isBefore(incident.openedAt()), "/at", "It was not open yet at that moment.")
        .require(!moment.isAfter(now), "/at", "That moment is still to come.")
        .refuseIfAny();
    requireUnresolved(incident);
    if (incident.acknowledgedAt() != null) {
      throw IncidentProblems.acknowledged(incident);
    }
    incidents.acknowledge(id, moment, by.id());
    var _ = pauses.end(id, moment, null);
    deadlines.renew(id);
    log.happened(again(id), What.ACKNOWLEDGED, moment, by.id(), null);
  }

  @Transactional
  public void update(String id, @Nullable String text, boolean isPublic, Caller by) {
    var hand = lock(id, by);
    var words = IncidentText.required(text, "/text");
    if (isPublic) {
      IncidentAccess.requireAnswering(hand.standing());
    }
    incidents.touch(id);
    log.happened(
        hand.incident(),
        new IncidentEvent(clock.instant(), What.UPDATED, by.id(), words, null, isPublic));
  }

  /** The response clock stands still; only while somebody waits for an answer. */
  @Transactional
  public void pause(String id, @Nullable String reason, Caller by) {
    var incident = waiting(id, by);
    var why = Reason.checked(reason);
    var now = clock.instant();
    if (!pauses.begin(id, now, why, by.id())) {
      throw IncidentProblems.paused(incident);
    }
    changedClock(incident, What.PAUSED, now, why, by);
  }

  @Transactional
  public void resume(String id, Caller by) {
    var incident = waiting(id, by);
    var now = clock.instant();
    if (!pauses.end(id, now, by.id())) {
      throw IncidentProblems.notPaused(incident);
    }
    changedClock(incident, What.RESUMED, now, null, by);
  }

  private Incident waiting(String id, Caller by) {
    var hand = lock(id, by);
    IncidentAccess.requireGoverning(hand.standing());
    requireUnresolved(hand.incident());
    if (!hand.incident().isOpen()) {
      throw IncidentProblems.acknowledged(hand.incident());
    }
    return hand.incident();
  }

  private void changedClock(
      Incident incident, What what, Instant at, @Nullable String why, Caller by) {
    incidents.touch(incident.id());
    deadlines.renew(incident.id());
    log.happened(again(incident.id()), what, at, by.id(), why);
  }

  @Transactional
  public void severity(String id, @Nullable Severity severity, @Nullable String reason, Caller by) {
    var hand = lock(id, by);
    IncidentAccess.requireGoverning(hand.standing());
    var incident = hand.incident();
    new Violations()
        .require(severity != null, "/severity", "Say CRITICAL, MAJOR or MINOR.")
        .refuseIfAny();
    var to = Objects.requireNonNull(severity);
    var why = Reason.checked(reason);
    requireUnresolved(incident);
    if (to == incident.severity()) {
      return;
    }
    incidents.severity(id, to, incident.countsAt(to));
    deadlines.renew(id);
    log.happened(
        again(id),
        new IncidentEvent(clock.instant(), What.SEVERITY_CHANGED, by.id(), why, to, false));
  }

  /** By those who answer for it, and by whoever opened it. */
  @Transactional
  public void resolve(String id, @Nullable String text, Caller by) {
    var hand = lock(id, by);
    var incident = hand.incident();
    if (!hand.standing().answers() && !by.id().equals(incident.openedBy())) {
      throw Problem.forbidden(
          "Only the partner, impartial maintainers and whoever opened it resolve it.");
    }
    var words = IncidentText.required(text, "/text");
    requireUnresolved(incident);
    var now = clock.instant();
    incidents.resolve(id, now, by.id());
    var _ = pauses.end(id, now, null);
    log.happened(
        again(id),
        new IncidentEvent(now, What.RESOLVED, by.id(), words, null, hand.standing().answers()));
  }

  /** What is learnt from it; replaces what was written before. */
  @Transactional
  public void postMortem(String id, @Nullable String text, Caller by) {
    var hand = lock(id, by);
    IncidentAccess.requireAnswering(hand.standing());
    var words = IncidentText.required(text, "/text");
    if (!hand.incident().isResolved()) {
      throw IncidentProblems.notResolved(hand.incident());
    }
    incidents.postMortem(id, words);
    log.happened(again(id), What.POST_MORTEM, clock.instant(), by.id(), null);
  }

  private Hand lock(String id, Caller caller) {
    var incident = incidents.lock(id).orElseThrow(() -> IncidentProblems.notFound(id));
    var standing = access.require(incident, caller);
    return new Hand(incidentClock.upTo(incident, clock.instant()), standing);
  }

  private Incident again(String id) {
    return incidents.find(id).orElseThrow();
  }

  private static void requireUnresolved(Incident incident) {
    if (incident.isResolved()) {
      throw IncidentProblems.resolved(incident);
    }
  }
}
