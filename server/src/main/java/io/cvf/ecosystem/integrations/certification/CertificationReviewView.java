package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.rules.certification.Failure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as everybody reads it. */
@Schema(name = "CertificationReview")
record CertificationReviewView(
    UUID id,
    About partner,
    @Schema(description = "The number of the requirement set it was judged by.") int set,
    CertificationPath path,
    CertificationReview.State state,
    CertificationReview.Kind kind,
    @Schema(description = "Of a monthly one, such as 2027-03.") @Nullable String month,
    @Schema(description = "0 to 100, the weighted mean of its parts.") BigDecimal score,
    @Schema(description = "The score it takes.") int pass,
    List<ReviewPart> parts,
    List<Failure> failedBecause,
    String reason,
    @Nullable String notes,
    Instant reviewedAt,
    @Schema(description = "Absent when the platform did it.") People.@Nullable Person reviewedBy,
    @Schema(description = "Absent until it is confirmed, where that is needed.")
        @Nullable Instant decidedAt,
    People.@Nullable Person confirmedBy,
    @Schema(description = "Why it was confirmed or refused.") @Nullable String confirmation,
    @Schema(description = "The first day it holds no longer.") @Nullable LocalDate validUntil,
    @Nullable AppealView appeal,
    @Schema(description = "What you may do with it now.") List<Action> actions) {

  @Schema(name = "ReviewedPartner")
  record About(String slug, String name, PartnerCategory category) {}

  @Schema(name = "CertificationReviewAction")
  enum Action {
    CONFIRM,
    APPEAL,
    DECIDE_APPEAL
  }

  @Schema(name = "CertificationAppealOutcome")
  enum Outcome {
    UPHELD,
    DISMISSED
  }

  @Schema(name = "CertificationAppeal")
  record AppealView(
      String text,
      Instant at,
      @Nullable Outcome decision,
      @Nullable String reason,
      @Schema(description = "Who decided it.") People.@Nullable Person by) {

    static @Nullable AppealView of(CertificationReview.@Nullable Appeal it, People.Known known) {
      return it == null
          ? null
          : new AppealView(
              it.text(),
              it.at(),
              it.upheld() == null ? null : it.upheld() ? Outcome.UPHELD : Outcome.DISMISSED,
              it.reason(),
              known.personOrNull(it.decidedBy()));
    }
  }

  static CertificationReviewView of(
      CertificationReview it, People.Known known, List<Action> actions) {
    return new CertificationReviewView(
        it.id(),
        new About(it.partner().slug(), it.partner().name(), it.partner().category()),
        it.set(),
        it.path(),
        it.state(),
        it.kind(),
        Objects.toString(it.month(), null),
        it.score().points(),
        it.pass(),
        it.parts(),
        it.failures().stream().sorted().toList(),
        it.reason(),
        it.notes(),
        it.reviewedAt(),
        known.personOrNull(it.reviewedBy()),
        it.decidedAt(),
        known.personOrNull(it.confirmedBy()),
        it.confirmation(),
        it.validUntil(),
        AppealView.of(it.appeal(), known),
        actions);
  }
}
