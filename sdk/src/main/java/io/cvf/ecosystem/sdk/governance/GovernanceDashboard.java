package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to govern; for staff.
 *
 * @param slaCompliantCount of the last month that was sealed; null before the first
 */
public record GovernanceDashboard(
    Partners partners,
    Agreements agreements,
    OnboardingCount onboarding,
    Disputes disputes,
    @Nullable SlaCount slaCompliantCount,
    PayoutsDue payoutsDue,
    Instant asOf) {

  public record Partners(
      int total, List<OfStage> byStage, List<OfTier> byTier, List<OfStatus> byStatus) {

    public Partners {
      byStage = List.copyOf(requireNonNullElse(byStage, List.of()));
      byTier = List.copyOf(requireNonNullElse(byTier, List.of()));
      byStatus = List.copyOf(requireNonNullElse(byStatus, List.of()));
    }
  }

  public record OfStage(OnboardingStage stage, int count) {}

  public record OfTier(SupportTier tier, int count) {}

  public record OfStatus(String status, int count) {}

  public record Agreements(int active, int expiringIn60Days) {}

  public record OnboardingCount(int inProgress, int stuck, int averageProgressPercent) {}

  public record Disputes(int open, @Nullable Deadline nextDeadline) {}

  public record Deadline(String caseId, String what, Instant dueAt) {}

  /**
   * @param withData the others had none and stand outside
   */
  public record SlaCount(String month, int compliant, int withData) {}

  /**
   * @param totalMinor in the smallest unit of the currency
   */
  public record PayoutsDue(
      int partners, long totalMinor, String currency, @Nullable LocalDate nextDueOn) {}
}
