package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets monitors up, changes, pauses and ends them. */
@Service
public class MonitorService {

  static final int MOST_PER_AGREEMENT = 50;

  private static final Set<AgreementStatus> ALIVE =
      EnumSet.of(AgreementStatus.ONBOARDING, AgreementStatus.ACTIVE, AgreementStatus.EXPIRED);

  private final Monitors monitors;
  private final MonitorStates states;
  private final MonitorSpans spans;
  private final MonitorAccess access;
  private final MonitorSettings settings;
  private final AuditLog audit;
  private final Clock clock;

  MonitorService(
      Monitors monitors,
      MonitorStates states,
      MonitorSpans spans,
      MonitorAccess access,
      MonitorSettings settings,
      AuditLog audit,
      Clock clock) {
    this.monitors = monitors;
    this.states = states;
    this.spans = spans;
    this.access = access;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** 409 {@code monitor-name-taken}, {@code too-many-monitors}, {@code monitor-agreement-over}. */
  @Transactional
  public UUID add(AgreementId id, MonitorTerms terms, Caller by) {
    var agreement = monitors.lockAgreement(id).orElseThrow(MonitorProblems::agreementNotFound);
    access.requireSetUp(agreement.partner(), agreement.status(), by);
    if (!ALIVE.contains(agreement.status())) {
      throw MonitorProblems.agreementOver();
    }
    if (monitors.countOf(id) >= MOST_PER_AGREEMENT) {
      throw MonitorProblems.tooMany(MOST_PER_AGREEMENT, "An agreement");
    }
    if (monitors.countAll() >= settings.most()) {
      throw MonitorProblems.tooMany(settings.most(), "This installation");
    }
    var now = clock.instant();
    var monitor =
        monitors
            .add(agreement, terms, by.id(), now)
            .orElseThrow(() -> MonitorProblems.nameTaken(terms.name()));
    states.add(monitor, now, firstTurn(terms, now));
    audit.record(
        by.id(),
        "monitor.added",
        "monitor:" + monitor,
        Map.of("agreement", id.toString(), "name", terms.name(), "kind", terms.kind()),
        null);
    return monitor;
  }

  /** Kind and service hours stay as they are: figures of one month are of one kind. */
  @Transactional
  public void change(UUID id, MonitorTerms.Given given, IfMatch base, Caller by) {
    var monitor = locked(id);
    access.requireSetUp(monitor.partner(), monitor.agreementStatus(), by);
    base.require(monitor.version());
    var before = monitor.terms();
    requireSame("/kind", before.kind(), given.kind());
    requireSame("/serviceHours", before.serviceHours(), given.serviceHours());
    var terms = MonitorTerms.checked(given, before.kind(), before.serviceHours());
    if (!monitors.change(id, terms)) {
      throw MonitorProblems.nameTaken(terms.name());
    }
    if (monitor.pausedAt() == null && before.intervalSeconds() != terms.intervalSeconds()) {
      states.turn(id, firstTurn(terms, clock.instant()));
    }
    audit.record(
        by.id(),
        "monitor.changed",
        monitor.subject(),
        Map.of("from", summary(before), "to", summary(terms)),
        null);
  }

  private static void requireSame(String pointer, Object before, @Nullable Object wanted) {
    if (wanted != null && !wanted.equals(before)) {
      throw Problem.invalid(pointer, "It stays %s; end it and make another.".formatted(before));
    }
  }

  private static Map<String, String> summary(MonitorTerms terms) {
    return Map.of(
        "name", terms.name(),
        "url", String.valueOf(terms.url()),
        "expectedStatus", terms.expectedStatus().toString(),
        "bodyContains", String.valueOf(terms.bodyContains()),
        "intervalSeconds", Integer.toString(terms.intervalSeconds()),
        "timeoutSeconds", Integer.toString(terms.timeoutSeconds()),
        "leastSuccess", String.valueOf(terms.leastSuccess()));
  }

  /** Not watched from now on, with a reason everybody reads. */
  @Transactional
  public void pause(UUID id, @Nullable String reason, Caller by) {
    var monitor = locked(id);
    access.requireStop(monitor.partner(), by);
    var why = Reason.checked(reason);
    if (monitor.pausedAt() != null) {
      throw MonitorProblems.paused();
    }
    var now = clock.instant();
    stopWatching(id, now);
    monitors.pause(id, now, why, by.id());
    audit.record(by.id(), "monitor.paused", monitor.subject(), Map.of(), why);
  }

  @Transactional
  public void resume(UUID id, @Nullable String reason, Caller by) {
    var monitor = locked(id);
    access.requireStop(monitor.partner(), by);
    var why = reason == null || reason.isBlank() ? null : Reason.checked(reason);
    if (monitor.pausedAt() == null) {
      throw MonitorProblems.notPaused();
    }
    var now = clock.instant();
    monitors.resume(id, now);
    states.begin(id, now, firstTurn(monitor.terms(), now));
    audit.record(by.id(), "monitor.resumed", monitor.subject(), Map.of(), why);
  }

  /** What it found stays. */
  @Transactional
  public void end(UUID id, Caller by) {
    var monitor = locked(id);
    access.requireSetUp(monitor.partner(), monitor.agreementStatus(), by);
    end(monitor, by.id());
  }

  /** Monitors whose agreement has ended end with it. */
  @Transactional
  public void endOverdue() {
    monitors.overdue().forEach(id -> end(locked(id), null));
  }

  private void end(Monitor monitor, @Nullable MemberId by) {
    var now = clock.instant();
    stopWatching(monitor.id(), now);
    monitors.end(monitor.id(), now);
    audit.record(
        by, "monitor.ended", monitor.subject(), Map.of("name", monitor.terms().name()), null);
  }

  /** What lasts now is written down, because nobody will look any more. */
  private void stopWatching(UUID id, Instant now) {
    states
        .lock(List.of(id))
        .forEach(state -> {
          spans.close(Map.of(id, now));
          spans.addGaps(state.gap(now).stream().toList());
        });
    states.stop(id);
  }

  private Monitor locked(UUID id) {
    var monitor = monitors.lock(id).orElseThrow(MonitorProblems::notFound);
    if (monitor.endedAt() != null) {
      throw MonitorProblems.ended();
    }
    return monitor;
  }

  private static @Nullable Instant firstTurn(MonitorTerms terms, Instant now) {
    return terms.kind() == MonitorKind.HTTP ? now : null;
  }
}
