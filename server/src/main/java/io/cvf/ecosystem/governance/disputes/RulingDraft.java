package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.Dispute.Remediation;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision as it arrives. */
record RulingDraft(
    @Nullable Outcome outcome,
    @Nullable Side against,
    @Nullable String reason,
    @Nullable String plan,
    @Nullable LocalDate dueOn) {

  private static final int MAX_YEARS = 2;

  /** A decision that can be taken. */
  record Checked(Ruling ruling, @Nullable Remediation plan) {}

  /** 422 {@code invalid-input} with everything that is wrong. */
  Checked checked(Dispute dispute, Instant now, MemberId by) {
    var why = DisputeText.clean(reason);
    var what = DisputeText.clean(plan);
    var sanctions = outcome != null && sanctions(outcome);
    var upholds = outcome == Outcome.UPHOLD;
    var remediates = outcome == Outcome.REMEDIATE;
    new Violations()
        .require(
            outcome != null, "/outcome", "Say SUSPEND, REMEDIATE, TERMINATE, UPHOLD or DISMISS.")
        .require(
            !upholds || dispute.respondent().organisation() == null,
            "/outcome",
            "Only what the platform decided is taken back.")
        .require(DisputeText.isText(why), "/reason", "Give the reasons in 1 to 10,000 characters.")
        .require(
            !sanctions || (against != null && dispute.party(against).partner() != null),
            "/against",
            "Name the side it is against; only a partner can be sanctioned.")
        .require(
            sanctions || outcome == null || against == null || isAgainstPlatform(upholds),
            "/against",
            "A dismissal is against nobody.")
        .require(
            remediates ? DisputeText.isText(what) : what.isEmpty(),
            "/plan",
            "REMEDIATE, and nothing else, has a plan, of 1 to 10,000 characters.")
        .require(
            remediates ? isDayToCome(dueOn, now) : dueOn == null,
            "/dueOn",
            "REMEDIATE, and nothing else, has a last day: one to come, within two years.")
        .refuseIfAny();
    var ruling =
        new Ruling(
            Objects.requireNonNull(outcome), upholds ? Side.RESPONDENT : against, why, now, by);
    return new Checked(
        ruling,
        remediates
            ? new Remediation(
                Remediation.State.DUE,
                Objects.requireNonNull(against),
                what,
                endOf(Objects.requireNonNull(dueOn)),
                null)
            : null);
  }

  private boolean isAgainstPlatform(boolean upholds) {
    return upholds && against == Side.RESPONDENT;
  }

  private static boolean sanctions(Outcome outcome) {
    return switch (outcome) {
      case SUSPEND, REMEDIATE, TERMINATE -> true;
      case UPHOLD, DISMISS -> false;
    };
  }

  static boolean isDayToCome(@Nullable LocalDate day, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return day != null && day.isAfter(today) && !day.isAfter(today.plusYears(MAX_YEARS));
  }

  /** The first moment after the day. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
