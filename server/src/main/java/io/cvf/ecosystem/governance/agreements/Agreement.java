package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner's agreement, through all its amendments and renewals.
 *
 * @param tier of its newest terms, which may be in force only later
 * @param endsOn the first day, in UTC, on which it is no longer in force
 * @param signedAt when it was first in force
 * @param termination may be on a day to come
 */
record Agreement(
    AgreementId id,
    PartnerId partner,
    AgreementStatus status,
    AgreementTier tier,
    ChosenTerms chosen,
    String legalVersion,
    Instant createdAt,
    MemberId createdBy,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Instant signedAt,
    @Nullable Termination termination,
    long version) {

  static final int DAYS = 365;

  /** A renewal may be begun that many days before the end. */
  static final int RENEWAL_DAYS = 60;

  /**
   * Why and from which day on it is no longer in force.
   *
   * @param by null when it follows from what happened to the partner
   */
  record Termination(
      String reason, LocalDate effectiveOn, @Nullable MemberId by, Instant decidedAt) {}

  String subject() {
    return "agreement:" + id;
  }

  boolean is(AgreementStatus other) {
    return status == other;
  }

  /** 409 {@code agreement-transition-refused} when the table does not know the move. */
  void requireCanBecome(AgreementStatus next) {
    if (!status.next().contains(next)) {
      throw AgreementProblems.transition(this, "become " + next);
    }
  }

  /** In force by its status, without a day on which it is terminated. */
  boolean goesOn() {
    return is(AgreementStatus.ACTIVE) && termination == null;
  }

  boolean isTerminatedBy(LocalDate today) {
    return termination != null && !today.isBefore(termination.effectiveOn());
  }

  boolean hasEndedBy(LocalDate today) {
    return endsOn != null && !today.isBefore(endsOn);
  }

  boolean mayBeRenewed(LocalDate today) {
    return is(AgreementStatus.EXPIRED)
        || (goesOn() && endsOn != null && !today.isBefore(endsOn.minusDays(RENEWAL_DAYS)));
  }
}
