package io.cvf.ecosystem.integrations.skills;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.integrations.notices.SkillNotices;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approving and declining risky versions. */
@Service
@Transactional
public class ApprovalService {

  private final Approvals approvals;
  private final VersionMoves moves;
  private final Holding holding;
  private final PriceService prices;
  private final Release release;
  private final PartnerAccess partners;
  private final SkillNotices notices;
  private final AuditLog audit;
  private final Clock clock;

  ApprovalService(
      Approvals approvals,
      VersionMoves moves,
      Holding holding,
      PriceService prices,
      Release release,
      PartnerAccess partners,
      SkillNotices notices,
      AuditLog audit,
      Clock clock) {
    this.approvals = approvals;
    this.moves = moves;
    this.holding = holding;
    this.prices = prices;
    this.release = release;
    this.partners = partners;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One refusal declines it; with the last approval it needs it is published.
   *
   * @param as null for whichever of the caller's roles is needed
   */
  public void decide(
      SkillVersion version,
      boolean granted,
      @Nullable String reason,
      @Nullable ApproverRole as,
      Caller by) {
    var why = Reason.checked(reason);
    var held = holding.hold(version);
    partners.requireImpartial(held.partner(), by);
    requireAwaiting(held.version());
    var risk = PublicationRules.risk(held.version());
    var before = approvals.of(version.id());
    requireFirst(before, by);
    var role = role(as, ApproverRole.stillNeeded(risk, granted(before)), by);
    approvals.add(held.version(), new Approval(role, granted, why, by.id(), clock.instant()));
    audit.record(
        by.id(),
        granted ? "skill.approved" : "skill.declined",
        held.skill().subject(),
        Map.of("version", version.label(), "as", role),
        why);
    var slug = held.skill().slug();
    if (!granted) {
      moves.decline(version.id());
      notices.declined(held.partner(), slug, version.label(), why, by.id());
      return;
    }
    var complete = stillNeeded(held.version()).isEmpty();
    if (complete) {
      requirePublishable(held.partner(), held);
      release.publish(held, by);
    }
    notices.approved(held.partner(), slug, version.label(), complete, why, by.id());
  }

  /** Whose approval is missing; nobody's unless it waits. */
  Set<ApproverRole> stillNeeded(SkillVersion version) {
    return version.state() == VersionState.AWAITING_APPROVAL
        ? ApproverRole.stillNeeded(
            PublicationRules.risk(version), granted(approvals.of(version.id())))
        : Set.of();
  }

  /** What holds at its submission has to hold still; its checks do not change by waiting. */
  private void requirePublishable(Partner partner, Holding.Held held) {
    PublicationRules.requireCertified(partner);
    PublicationRules.requireAgreement(
        partner, held.version().riskLevel(), prices.highest(held.skill().id()));
  }

  private static Set<ApproverRole> granted(List<Approval> approvals) {
    return approvals.stream().filter(Approval::granted).map(Approval::role).collect(toSet());
  }

  private static void requireAwaiting(SkillVersion version) {
    if (version.state() != VersionState.AWAITING_APPROVAL) {
      throw Problem.conflict(
          "version-not-awaiting",
          "Nobody waits for an approval",
          "Version %s is %s.".formatted(version.label(), version.state()));
    }
  }

  private static void requireFirst(List<Approval> before, Caller by) {
    if (before.stream().anyMatch(it -> by.is(it.by()))) {
      throw Problem.conflict(
          "already-decided",
          "You have decided already",
          "A critical version needs two different people.");
    }
  }

  private static ApproverRole role(@Nullable ApproverRole as, Set<ApproverRole> needed, Caller by) {
    if (as != null && !by.is(as.role())) {
      throw Problem.forbidden("You do not have the role %s.".formatted(as));
    }
    return needed.stream()
        .filter(it -> (as == null || as == it) && by.is(it.role()))
        .findFirst()
        .orElseThrow(() ->
            Problem.conflict(
                "approval-not-needed",
                "This approval is not needed",
                "It still needs the approval of: %s.".formatted(needed)));
  }
}
