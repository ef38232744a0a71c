package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.Dispute.Remediation;
import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions do, and when. */
@Component
class Consequences {

  private final Disputes disputes;
  private final PartnerSanctions sanctions;
  private final DisputedStatements statements;
  private final ContestedSlaMonths slaMonths;
  private final CaseLog log;

  Consequences(
      Disputes disputes,
      PartnerSanctions sanctions,
      DisputedStatements statements,
      ContestedSlaMonths slaMonths,
      CaseLog log) {
    this.disputes = disputes;
    this.sanctions = sanctions;
    this.statements = statements;
    this.slaMonths = slaMonths;
    this.log = log;
  }

  /** What holds as soon as it is decided, appeal or not. */
  void decided(Dispute dispute, Ruling ruling, @Nullable Remediation plan) {
    switch (ruling.outcome()) {
      case SUSPEND -> sanctions.suspend(dispute, against(ruling), ruling.at(), ruling.by());
      case REMEDIATE -> planned(dispute, Objects.requireNonNull(plan), ruling);
      case TERMINATE, UPHOLD, DISMISS -> {}
    }
  }

  private void planned(Dispute dispute, Remediation plan, Ruling ruling) {
    disputes.plan(dispute.id(), plan);
    log.happened(
        dispute,
        What.REMEDIATION_PLANNED,
        ruling.at(),
        ruling.by(),
        plan.plan(),
        Map.of("dueOn", plan.dueOn().toString()));
  }

  /** The first decision no longer stands; whom the other one suspends too stays suspended. */
  void overturned(Dispute dispute, Ruling instead) {
    var against = instead.against();
    var kept =
        switch (instead.outcome()) {
          case SUSPEND, TERMINATE -> against == sanctions.suspendedSide(dispute);
          case REMEDIATE, UPHOLD, DISMISS -> false;
        };
    if (dispute.remediation() != null) {
      disputes.plan(dispute.id(), null);
    }
    if (!kept) {
      sanctions.lift(dispute, instead.at(), instead.by());
    }
  }

  /** Nothing can change it any more. */
  Dispute makeFinal(Dispute dispute, Ruling ruling, Instant at, @Nullable MemberId by) {
    dispute.requireNext(DisputeState.FINAL);
    disputes.end(dispute.id(), DisputeState.FINAL);
    log.happened(
        dispute,
        What.FINAL,
        at,
        by,
        null,
        Map.of("outcome", ruling.outcome(), "decidedBy", ruling.by().toString()));
    if (ruling.outcome() == Outcome.TERMINATE) {
      sanctions.terminate(dispute, against(ruling), at, by);
    }
    if (ruling.outcome() == Outcome.UPHOLD) {
      slaMonths.overrule(dispute, at);
    }
    statements.close(dispute, ruling);
    return disputes.get(dispute.id());
  }

  /** A plan that was not carried out suspends. */
  Dispute missed(Dispute dispute, Remediation plan) {
    disputes.plan(dispute.id(), with(plan, Remediation.State.MISSED, null));
    log.happened(dispute, What.REMEDIATION_MISSED, plan.dueAt(), null, null);
    sanctions.suspend(dispute, plan.against(), plan.dueAt(), null);
    return disputes.get(dispute.id());
  }

  /** Late is better than never: what missing it suspended returns. */
  Dispute completed(Dispute dispute, Remediation plan, String text, Instant at, MemberId by) {
    disputes.plan(dispute.id(), with(plan, Remediation.State.DONE, at));
    log.happened(dispute, What.REMEDIATION_DONE, at, by, text);
    sanctions.lift(dispute, at, by);
    return disputes.get(dispute.id());
  }

  private static Remediation with(
      Remediation plan, Remediation.State state, @Nullable Instant doneAt) {
    return new Remediation(state, plan.against(), plan.plan(), plan.dueAt(), doneAt);
  }

  private static Side against(Ruling ruling) {
    return Objects.requireNonNull(ruling.against());
  }
}
