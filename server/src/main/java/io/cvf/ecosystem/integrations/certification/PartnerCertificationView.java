package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.certification.CertifiedMonths.MonthlyFigure;
import io.cvf.ecosystem.integrations.requirements.CategoryRequirements;
import io.cvf.ecosystem.integrations.requirements.Change;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.rules.certification.Formula;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a partner stands with its certification, for everybody. */
@Schema(name = "PartnerCertification")
record PartnerCertificationView(
    PartnerCard partner,
    @Schema(description = "The number of the requirement set in force.") int set,
    RequirementsView requirements,
    @Schema(description = "The one in force.") @Nullable CertificationReviewView review,
    @Schema(description = "The first day it holds no longer.") @Nullable LocalDate validUntil,
    @Schema(
            description =
                "What is decided to change. A certification holds until its day; the "
                    + "next review uses the set in force then.")
        @Nullable UpcomingView upcoming,
    @Schema(description = "Of the last 24 months, newest first.") List<MonthView> monthly,
    String decisionsLink) {

  @Schema(name = "PartnerRequirements")
  record RequirementsView(PartnerCategory category, int pass, List<CriterionView> criteria) {

    static RequirementsView of(PartnerCategory category, CategoryRequirements it) {
      return new RequirementsView(
          category, it.pass(), it.criteria().stream().map(CriterionView::of).toList());
    }
  }

  @Schema(name = "PartnerRequirement")
  record CriterionView(
      String id,
      String title,
      @Schema(description = "Markdown.") String text,
      int weight,
      boolean mandatory,
      @Nullable MeasuredFigure measured) {

    static CriterionView of(Criterion it) {
      return new CriterionView(
          it.id(), it.title(), it.text(), it.weight(), it.mandatory(), it.measured());
    }
  }

  @Schema(name = "UpcomingRequirements")
  record UpcomingView(int set, LocalDate effectiveOn, List<ChangeView> changes) {

    static UpcomingView of(RequirementSets.Upcoming it) {
      return new UpcomingView(
          it.set().number(),
          it.set().effectiveOn(),
          it.changes().stream().map(ChangeView::of).toList());
    }
  }

  @Schema(name = "UpcomingChange")
  record ChangeView(
      @Nullable PartnerCategory category,
      Change.Kind kind,
      @Nullable String criterion,
      String text) {

    static ChangeView of(Change it) {
      return new ChangeView(it.category(), it.kind(), it.criterion(), it.text());
    }
  }

  @Schema(name = "CertificationMonth")
  record MonthView(
      @Schema(example = "2027-03") String month,
      String criterion,
      MeasuredFigure measured,
      @Schema(description = "In words.", example = "99.62 % of 41,200 up, the target is 95.00 %")
          String figure,
      long samples,
      long succeeded,
      @Nullable Long p95Millis,
      @Nullable Integer targetBasisPoints,
      @Schema(description = "Absent when the month does not count.") @Nullable BigDecimal score,
      boolean counted,
      @Schema(description = "Why it does not count.") @Nullable String why) {

    static MonthView of(MonthlyFigure it) {
      return new MonthView(
          it.month().toString(),
          it.criterion(),
          it.figure(),
          words(it),
          it.samples(),
          it.succeeded(),
          it.p95Millis(),
          it.target(),
          it.score() == null ? null : it.score().points(),
          it.score() != null,
          it.why());
    }

    private static String words(MonthlyFigure it) {
      if (it.samples() == 0) {
        return "Nothing was measured";
      }
      var share = percent(Formula.basisPoints(it.succeeded(), it.samples()));
      return switch (it.figure()) {
        case UPTIME ->
            "%s up, the target is %s"
                .formatted(share, percent(it.target() == null ? 0 : it.target()));
        case RELIABILITY -> "%s succeeded".formatted(share);
        case RESPONSE_TIME ->
            it.p95Millis() == null
                ? "No answers"
                : String.format(Locale.ROOT, "95 of 100 answers within %,d ms", it.p95Millis());
      };
    }

    private static String percent(int basisPoints) {
      return BigDecimal.valueOf(basisPoints, 2) + " %";
    }
  }
}
