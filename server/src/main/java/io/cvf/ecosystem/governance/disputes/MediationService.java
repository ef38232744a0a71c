package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.Dispute.Remediation;
import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mediators decide, and who they are. */
@Service
class MediationService {

  private final CaseAccess cases;
  private final Parties parties;
  private final Disputes disputes;
  private final Rulings rulings;
  private final Submissions submissions;
  private final Mediators mediators;
  private final Consequences consequences;
  private final DisputeSettings settings;
  private final CaseLog log;
  private final Clock clock;

  MediationService(
      CaseAccess cases,
      Parties parties,
      Disputes disputes,
      Rulings rulings,
      Submissions submissions,
      Mediators mediators,
      Consequences consequences,
      DisputeSettings settings,
      CaseLog log,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.disputes = disputes;
    this.rulings = rulings;
    this.submissions = submissions;
    this.mediators = mediators;
    this.consequences = consequences;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
  }

  /** The decision of the mediator of the case; the parties may appeal it. */
  @Transactional
  public void resolve(String caseId, RulingDraft given, @Nullable IfMatch base, Caller by) {
    var dispute = mediated(caseId, base, by);
    dispute.requireNext(DisputeState.RESOLVED);
    var now = clock.instant();
    var draft = given.checked(dispute, now, by.id());
    var ruling = draft.ruling();
    rulings.add(dispute.id(), Instance.FIRST, ruling);
    disputes.move(dispute.id(), DisputeState.RESOLVED, settings.appealPeriodEnd(now));
    log.happened(
        dispute, What.RESOLVED, now, by.id(), ruling.reason(), detail(ruling, draft.plan()));
    consequences.decided(dispute, ruling, draft.plan());
  }

  /**
   * The decision of the other mediator; it is final.
   *
   * @param upheld whether the first decision stands; then the rest of it is not said again
   */
  @Transactional
  public void decideAppeal(
      String caseId,
      @Nullable Boolean upheld,
      RulingDraft given,
      @Nullable IfMatch base,
      Caller by) {
    var dispute = mediated(caseId, base, by);
    if (dispute.state() != DisputeState.APPEALED) {
      throw dispute.refused();
    }
    if (upheld == null) {
      throw Problem.invalid("/upheld", "Say true where the first decision stands, or false.");
    }
    var first = rulings.find(dispute.id(), Instance.FIRST).orElseThrow();
    var now = clock.instant();
    if (upheld) {
      uphold(dispute, first, given, now, by);
    } else {
      overturn(dispute, first, given, now, by);
    }
  }

  private void uphold(Dispute dispute, Ruling first, RulingDraft given, Instant now, Caller by) {
    var reason = DisputeText.clean(given.reason());
    var plan = dispute.remediation();
    var due = plan != null && plan.state() == Remediation.State.DUE;
    new Violations()
        .require(
            DisputeText.isText(reason), "/reason", "Give the reasons in 1 to 10,000 characters.")
        .require(
            given.outcome() == null || given.outcome() == first.outcome(),
            "/outcome",
            "The first decision stands; leave the outcome out, or say false to change it.")
        .require(
            given.dueOn() == null || (due && RulingDraft.isDayToCome(given.dueOn(), now)),
            "/dueOn",
            "Only a plan that is due gets another last day: one to come, within two years.")
        .refuseIfAny();
    var ruling = new Ruling(first.outcome(), first.against(), reason, now, by.id());
    if (plan != null && due) {
      disputes.plan(dispute.id(), postponed(dispute, plan, given.dueOn(), now));
    }
    decided(dispute, ruling, true, null);
  }

  /** Nobody had to work on a plan that might have been taken back: it gets those days anew. */
  private Remediation postponed(
      Dispute dispute, Remediation plan, @Nullable LocalDate dueOn, Instant now) {
    var appealed = submissions.find(dispute.id(), Submission.Kind.APPEAL).orElseThrow().at();
    var days = Duration.between(appealed, now).toDays() + 1;
    return new Remediation(
        plan.state(),
        plan.against(),
        plan.plan(),
        RulingDraft.endOf(dueOn == null ? plan.dueOn().plusDays(days) : dueOn),
        plan.doneAt());
  }

  private void overturn(Dispute dispute, Ruling first, RulingDraft given, Instant now, Caller by) {
    var draft = given.checked(dispute, now, by.id());
    if (draft.ruling().saysLike(first) && first.outcome() != Outcome.REMEDIATE) {
      throw Problem.invalid(
          "/outcome", "That is the first decision; say that it is upheld, or decide another way.");
    }
    decided(dispute, draft.ruling(), false, draft.plan());
  }

  private void decided(Dispute dispute, Ruling ruling, boolean upheld, @Nullable Remediation plan) {
    rulings.add(dispute.id(), Instance.APPEAL, ruling);
    var detail = new LinkedHashMap<String, Object>(detail(ruling, plan));
    detail.put("upheld", upheld);
    log.happened(dispute, What.APPEAL_DECIDED, ruling.at(), ruling.by(), ruling.reason(), detail);
    if (!upheld) {
      consequences.overturned(dispute, ruling);
      consequences.decided(dispute, ruling, plan);
    }
    var _ = consequences.makeFinal(dispute, ruling, ruling.at(), ruling.by());
  }

  /** By an impartial maintainer; the new mediator has the whole time. */
  @Transactional
  public void reassign(
      String caseId,
      @Nullable String username,
      @Nullable String reason,
      @Nullable IfMatch base,
      Caller by) {
    var dispute = cases.lock(caseId, by);
    parties.requireImpartial(dispute, by);
    DisputeService.requireCurrent(base, dispute);
    var why = Reason.checked(reason);
    if (!dispute.isMediable()) {
      throw dispute.refused();
    }
    var name = DisputeText.clean(username);
    var _ =
        mediators.reassign(dispute, name.isEmpty() ? null : name, why, clock.instant(), by.id());
  }

  /** The mediator has seen that the plan was carried out, in time or late. */
  @Transactional
  public void completeRemediation(String caseId, @Nullable String text, Caller by) {
    var dispute = mediated(caseId, null, by);
    var words = DisputeText.required(text, "/text");
    var plan = dispute.remediation();
    if (plan == null || !dispute.hasOpenRemediation()) {
      throw dispute.refused();
    }
    var _ = consequences.completed(dispute, plan, words, clock.instant(), by.id());
  }

  private Dispute mediated(String caseId, @Nullable IfMatch base, Caller by) {
    var dispute = cases.lock(caseId, by);
    if (dispute.mediator() == null) {
      throw dispute.refused();
    }
    if (!dispute.hasMediator(by.id())) {
      throw Problem.forbidden("Only the mediator of %s does this.".formatted(caseId));
    }
    parties.requireImpartial(dispute, by);
    DisputeService.requireCurrent(base, dispute);
    return dispute;
  }

  private static Map<String, Object> detail(Ruling ruling, @Nullable Remediation plan) {
    var detail = new LinkedHashMap<String, Object>();
    detail.put("outcome", ruling.outcome());
    if (ruling.against() != null) {
      detail.put("against", ruling.against());
    }
    if (plan != null) {
      detail.put("dueOn", plan.dueOn().toString());
    }
    return detail;
  }
}
