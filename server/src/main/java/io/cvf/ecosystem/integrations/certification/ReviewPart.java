package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.rules.certification.Part;
import io.cvf.rules.certification.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One criterion as it was judged; kept in the review and never changed. */
@Schema(name = "CertificationReviewPart")
record ReviewPart(
    String criterion,
    String title,
    int weight,
    boolean mandatory,
    @Nullable MeasuredFigure measured,
    @Schema(description = "0 to 100; absent where the review is of the whole.")
        @Nullable BigDecimal score,
    @Schema(description = "Its share of the review's score.") @Nullable BigDecimal points,
    @Nullable String note,
    @Nullable Figures figures,
    @Schema(description = "How the figures become the score.") @Nullable String formula,
    List<ShownEvidence> evidence) {

  ReviewPart {
    evidence = List.copyOf(evidence);
  }

  static ReviewPart judged(
      Criterion criterion, Score score, @Nullable String note, List<ShownEvidence> evidence) {
    return new ReviewPart(
        criterion.id(),
        criterion.title(),
        criterion.weight(),
        criterion.mandatory(),
        null,
        score.points(),
        null,
        note,
        null,
        null,
        evidence);
  }

  static ReviewPart measured(Criterion criterion, Figures figures) {
    var figure = Objects.requireNonNull(criterion.measured());
    return new ReviewPart(
        criterion.id(),
        criterion.title(),
        criterion.weight(),
        criterion.mandatory(),
        figure,
        figures.score().points(),
        null,
        null,
        figures,
        Figures.formula(figure),
        List.of());
  }

  /** Of a review of the whole: what was shown for a mandatory criterion. */
  static ReviewPart shown(Criterion criterion, List<ShownEvidence> evidence) {
    return new ReviewPart(
        criterion.id(),
        criterion.title(),
        criterion.weight(),
        criterion.mandatory(),
        criterion.measured(),
        null,
        null,
        null,
        null,
        null,
        evidence);
  }

  ReviewPart with(Figures measured) {
    return new ReviewPart(
        criterion,
        title,
        weight,
        mandatory,
        this.measured,
        measured.score().points(),
        null,
        note,
        measured,
        formula,
        evidence);
  }

  ReviewPart worth(Score share) {
    return new ReviewPart(
        criterion,
        title,
        weight,
        mandatory,
        measured,
        score,
        share.points(),
        note,
        figures,
        formula,
        evidence);
  }

  /** As the rules see it. What is measured shows itself. */
  Part asRule() {
    return new Part(weight, mandatory, Score.of(Objects.requireNonNull(score)), isEvidenced());
  }

  boolean isEvidenced() {
    return figures != null || evidence.stream().anyMatch(ShownEvidence::valid);
  }
}
