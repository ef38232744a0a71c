package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.ConcernId;
import io.cvf.ecosystem.community.ConcernRaised;
import io.cvf.ecosystem.community.ConcernResolved;
import io.cvf.ecosystem.community.certification.Certifications;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.community.rfcs.RfcStatus;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raising, resolving and overruling concerns: each method is one use case in one transaction. */
@Service
public class ConcernService {

  private final ConcernRows concerns;
  private final RfcDecisions rfcs;
  private final Certifications certifications;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  ConcernService(
      ConcernRows concerns,
      RfcDecisions rfcs,
      Certifications certifications,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.concerns = concerns;
    this.rfcs = rfcs;
    this.certifications = certifications;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Open to members certified as PRACTITIONER or above, and to staff. */
  @Transactional
  public ConcernId raise(String number, @Nullable String title, @Nullable String body, Caller by) {
    var text = ConcernText.checked(title, body);
    var rfc = rfcs.lock(number, by);
    if (!mayRaise(by)) {
      throw Problem.forbidden(
          "Concerns are raised by members certified as PRACTITIONER or above and by staff. "
              + "You can object in a comment.");
    }
    if (rfc.status() != RfcStatus.OPEN) {
      throw Problem.conflict(
          "rfc-not-open",
          "The RFC is not open",
          "RFC %d is %s; concerns are raised while it is open, before its vote."
              .formatted(rfc.number(), rfc.status()));
    }
    var now = clock.instant();
    var id = concerns.insert(rfc.id(), text.title(), text.body(), by.id(), now);
    events.publishEvent(
        new ConcernRaised(
            id, rfc.id(), rfc.number(), text.title(), by.id(), rfc.memberAuthors(), now));
    return id;
  }

  boolean mayRaise(Caller caller) {
    return caller.isStaff()
        || certifications.levelOf(caller.id()).compareTo(CertificationLevel.PRACTITIONER) >= 0;
  }

  /** By whoever raised it. */
  @Transactional
  public void resolve(ConcernId id, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var concern = found(id);
    var rfc = rfcs.lock(concern.number());
    if (!ConcernAction.mayResolve(concern, by)) {
      throw Problem.forbidden(
          "Only %s, who raised the concern, can resolve it."
              .formatted(concern.raisedBy().username()));
    }
    end(concern, rfc, Concern.State.RESOLVED, why, by);
  }

  /** By a maintainer, in public. */
  @Transactional
  public void overrule(ConcernId id, @Nullable String reason, Caller maintainer) {
    var why = Reason.checked(reason);
    var concern = found(id);
    var rfc = rfcs.lock(concern.number());
    if (!ConcernAction.mayOverrule(concern, rfc, maintainer)) {
      throw Problem.forbidden(
          "A maintainer who neither raised the concern nor wrote RFC %d has to overrule it."
              .formatted(rfc.number()));
    }
    end(concern, rfc, Concern.State.OVERRULED, why, maintainer);
    audit.record(
        maintainer.id(), "concern.overruled", "concern:" + id, Map.of("rfc", rfc.number()), why);
  }

  private void end(Concern concern, Rfc rfc, Concern.State state, String reason, Caller by) {
    found(concern.id()).requireOpen(); // read again, now that the RFC's lock is held
    var now = clock.instant();
    concerns.close(concern.id(), state, by.id(), reason, now);
    events.publishEvent(
        new ConcernResolved(
            concern.id(),
            rfc.id(),
            rfc.number(),
            concern.title(),
            concern.raisedBy().id(),
            rfc.memberAuthors(),
            state == Concern.State.OVERRULED,
            reason,
            by.id(),
            now));
  }

  Concern found(ConcernId id) {
    return concerns
        .find(id)
        .orElseThrow(() ->
            Problem.notFound(
                "concern-not-found", "There is no such concern", "No concern has this id."));
  }
}
