package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.insights.scorecard.CriterionScores.Assessment;
import io.cvf.ecosystem.insights.scorecard.CriterionScores.Given;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scorecard as everybody reads it. Points have two decimals. */
@Schema(name = "Scorecard")
record ScorecardView(
    @Schema(
            description = "Of the criteria that are scored, rounded half up; absent without one.",
            example = "9.40")
        @Nullable BigDecimal mean,
    @Schema(description = "Of the criteria the mean is of.") int scoredWeight,
    @Schema(description = "Of all criteria but retired ones.") int totalWeight,
    @Schema(description = "The greatest weight first, retired ones last.")
        List<CriterionView> criteria,
    @Schema(description = "The mean after each change, the latest 200 in their order.")
        List<AssessmentView> history) {

  @Schema(name = "Criterion")
  record CriterionView(
      String slug,
      String name,
      String description,
      int weight,
      boolean retired,
      long version,
      @Schema(description = "The latest; absent before the first.") @Nullable ScoreView score) {

    static CriterionView of(Criterion it, People.Known people) {
      var score = it.score();
      return new CriterionView(
          it.slug(),
          it.terms().name(),
          it.terms().description(),
          it.terms().weight(),
          it.terms().retired(),
          it.version(),
          score == null ? null : ScoreView.of(score, people));
    }
  }

  @Schema(name = "CriterionScore")
  record ScoreView(
      @Schema(description = "0 to 10.", example = "9.25") BigDecimal score,
      String reason,
      Instant at,
      Person by) {

    static ScoreView of(Score it, People.Known people) {
      return new ScoreView(
          Score.points(it.hundredths()), it.reason(), it.at(), people.person(it.by()));
    }
  }

  @Schema(name = "Assessment")
  record AssessmentView(
      Instant at,
      @Schema(description = "Absent while nothing was scored.") @Nullable BigDecimal mean) {

    static AssessmentView of(Assessment it) {
      return new AssessmentView(
          it.at(), it.hundredths() == null ? null : Score.points(it.hundredths()));
    }
  }

  @Schema(name = "GivenScore")
  record GivenView(
      @Schema(description = "The slug of the criterion.") String criterion,
      String name,
      @Schema(description = "0 to 10.", example = "9.25") BigDecimal score,
      String reason,
      Instant at,
      Person by) {

    static GivenView of(Given it, People.Known people) {
      var score = it.score();
      return new GivenView(
          it.criterion(),
          it.name(),
          Score.points(score.hundredths()),
          score.reason(),
          score.at(),
          people.person(score.by()));
    }
  }
}
