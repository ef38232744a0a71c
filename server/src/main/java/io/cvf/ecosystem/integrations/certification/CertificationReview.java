package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.certification.Failure;
import io.cvf.rules.certification.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement about a partner, kept as it was made.
 *
 * @param application null for a monthly one
 * @param set the number of the requirement set
 * @param month of a monthly one
 * @param pass the threshold, in points
 * @param reviewedBy null for the platform
 * @param validUntil the first day it holds no longer; null unless it is passed
 * @param last whether it is the partner's last review, and no application is open
 */
public record CertificationReview(
    UUID id,
    Reviewed partner,
    @Nullable UUID application,
    int set,
    Kind kind,
    CertificationPath path,
    @Nullable YearMonth month,
    State state,
    Score score,
    int pass,
    List<ReviewPart> parts,
    Set<Failure> failures,
    String reason,
    @Nullable String notes,
    Instant reviewedAt,
    @Nullable MemberId reviewedBy,
    @Nullable Instant decidedAt,
    @Nullable MemberId confirmedBy,
    @Nullable String confirmation,
    @Nullable LocalDate validUntil,
    @Nullable Appeal appeal,
    boolean last) {

  /** Whom it is about. */
  record Reviewed(PartnerId id, String slug, String name, PartnerCategory category) {}

  @Schema(name = "CertificationReviewKind")
  enum Kind {
    REVIEW,
    MONTHLY
  }

  @Schema(name = "CertificationReviewState")
  enum State {
    PENDING,
    PASSED,
    FAILED,
    REFUSED
  }

  /**
   * The partner's objection.
   *
   * @param upheld null until it is decided
   */
  record Appeal(
      String text,
      Instant at,
      MemberId by,
      @Nullable Boolean upheld,
      @Nullable String reason,
      @Nullable MemberId decidedBy) {}

  boolean isPending() {
    return state == State.PENDING;
  }

  boolean canBeAppealed() {
    return kind == Kind.REVIEW && state == State.FAILED && appeal == null && last;
  }

  boolean hasOpenAppeal() {
    return appeal != null && appeal.upheld() == null;
  }

  boolean wasMadeBy(MemberId member) {
    return member.equals(reviewedBy) || member.equals(confirmedBy);
  }
}
