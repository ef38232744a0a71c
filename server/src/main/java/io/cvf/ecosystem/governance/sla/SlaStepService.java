package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff stand between a broken promise and what follows from it. */
@Service
class SlaStepService {

  private final SlaSteps steps;
  private final PartnerDirectory partners;
  private final SlaNews news;
  private final AuditLog audit;
  private final Clock clock;

  SlaStepService(
      SlaSteps steps, PartnerDirectory partners, SlaNews news, AuditLog audit, Clock clock) {
    this.steps = steps;
    this.partners = partners;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public SlaStep hold(UUID id, IfMatch base, @Nullable String reason, Caller caller) {
    return decide(id, base, StepState.HELD, reason, caller);
  }

  @Transactional
  public SlaStep release(UUID id, IfMatch base, @Nullable String reason, Caller caller) {
    return decide(id, base, StepState.PENDING, reason, caller);
  }

  @Transactional
  public SlaStep waive(UUID id, IfMatch base, @Nullable String reason, Caller caller) {
    return decide(id, base, StepState.WAIVED, reason, caller);
  }

  private SlaStep decide(
      UUID id, IfMatch base, StepState next, @Nullable String given, Caller caller) {
    var reason = Reason.checked(given);
    var step = steps.lock(id).orElseThrow(SlaProblems::stepNotFound);
    partners.requireImpartial(step.partner(), caller);
    base.require(step.version());
    if (!step.state().next().contains(next)) {
      throw SlaProblems.stepState(step.state(), next);
    }
    var decided = steps.decide(id, next, reason, caller.id(), clock.instant());
    audit.record(
        caller.id(),
        "sla-step." + word(next),
        "partner:" + step.partner(),
        Map.of("month", step.month().toString(), "kind", step.kind().name()),
        reason);
    news.decided(decided, word(next), caller.id());
    return decided;
  }

  private static String word(StepState next) {
    return switch (next) {
      case PENDING -> "released";
      case HELD, DONE, WAIVED -> next.name().toLowerCase(Locale.ROOT);
    };
  }
}
