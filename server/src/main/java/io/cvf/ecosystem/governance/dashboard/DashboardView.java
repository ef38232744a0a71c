package io.cvf.ecosystem.governance.dashboard;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.governance.disputes.DisputeState;
import io.cvf.ecosystem.governance.disputes.DueKind;
import io.cvf.ecosystem.governance.onboarding.OnboardingCard;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the partnerships stand, at one moment. */
@Schema(name = "GovernanceDashboard")
record DashboardView(
    Partners partners,
    Onboarding onboarding,
    Disputes disputes,
    Agreements agreements,
    Certifications certifications,
    PayoutsDue payoutsDue,
    @Schema(description = "Of the last sealed month; absent before the first.")
        @Nullable SlaCount slaCompliantCount,
    Instant asOf) {

  @Schema(name = "DashboardPartners")
  record Partners(
      int total,
      List<StatusCount> byStatus,
      @Schema(description = "Of the agreements in force.") List<TierCount> byTier,
      @Schema(description = "Of the agreements that have not ended.") List<StageCount> byStage) {}

  @Schema(name = "DashboardStatusCount")
  record StatusCount(PartnerStatus status, int count) {}

  @Schema(name = "DashboardTierCount")
  record TierCount(AgreementTier tier, int count) {}

  @Schema(name = "DashboardStageCount")
  record StageCount(OnboardingStage stage, int count) {}

  @Schema(name = "DashboardOnboarding")
  record Onboarding(
      @Schema(description = "First agreements and renewals that are not active.") int inProgress,
      @Schema(description = "Of these, rounded down.") int averageProgressPercent,
      int stuck,
      @Schema(description = "At most 5, the longest in its stage first.")
          List<OnboardingCard> longest) {}

  @Schema(name = "DashboardDisputes")
  record Disputes(
      @Schema(description = "Neither final nor settled.") int open,
      @Schema(description = "Of the open ones, without states that none is in.")
          List<StateCount> byState,
      @Nullable Deadline nextDeadline) {}

  @Schema(name = "DashboardStateCount")
  record StateCount(DisputeState state, int count) {}

  @Schema(name = "DashboardDeadline")
  record Deadline(String caseId, DueKind what, Instant dueAt) {}

  @Schema(name = "DashboardAgreements")
  record Agreements(
      int active,
      int expiringIn60Days,
      @Schema(description = "At most 10, the nearest end first.") List<Expiring> expiring) {}

  @Schema(name = "DashboardCertifications")
  record Certifications(
      @Schema(description = "Partners that are certified.") int valid,
      int expiringIn60Days,
      @Schema(description = "At most 10, the nearest end first.")
          List<ExpiringCertification> expiring) {}

  @Schema(name = "DashboardExpiringCertification")
  record ExpiringCertification(
      PartnerName partner,
      @Schema(description = "The first day it is not valid any more.") LocalDate endsOn) {}

  @Schema(name = "DashboardPayoutsDue")
  record PayoutsDue(
      @Schema(description = "Who can be paid today.") int partners,
      long totalMinor,
      String currency,
      @Schema(description = "When the next statement is due.") @Nullable LocalDate nextDueOn) {}

  @Schema(name = "DashboardSlaCount")
  record SlaCount(
      @Schema(example = "2026-11") String month,
      int compliant,
      @Schema(description = "Partners without data stand outside.") int withData) {}

  @Schema(name = "DashboardExpiring")
  record Expiring(UUID agreement, PartnerName partner, LocalDate endsOn) {}

  @Schema(name = "DashboardPartner")
  record PartnerName(String slug, String name) {}
}
