package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.insights.health.HealthBoard.Health;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everybody reads. */
@Schema(name = "EcosystemHealth")
record HealthView(
    @Schema(description = "At most a minute ago.") Instant asOf,
    @Schema(description = "The day (UTC) trends begin at the earliest.") LocalDate firstDay,
    List<IndicatorView> indicators,
    List<MilestoneView> milestones) {

  @Schema(name = "IndicatorStanding")
  record IndicatorView(
      Indicator indicator,
      String title,
      Indicator.Unit unit,
      BigDecimal target,
      @Schema(description = "Absent without data, which is not 0.") @Nullable BigDecimal value,
      boolean reached,
      @Schema(example = "41 of 42 measured, 2026-11") @Nullable String note,
      Source source,
      @Schema(
              description =
                  "The value each day (UTC) found, in runs of days that follow each other. What lies"
                      + " between runs is not known.")
          List<RunView> trend) {}

  @Schema(name = "IndicatorSource", description = "Where the number comes from.")
  record Source(
      String meaning,
      @Schema(example = "/api/v1/integrations/metrics") String path,
      @Schema(description = "Of the answer.", example = "totalSkills") String field) {}

  @Schema(name = "IndicatorRun")
  record RunView(LocalDate from, List<BigDecimal> values) {}

  @Schema(name = "Milestone")
  record MilestoneView(
      Milestone milestone,
      String title,
      String evidence,
      int target,
      @Schema(description = "At most the target.") int done,
      @Schema(description = "When it happened; absent until then.") @Nullable Instant reachedAt) {

    static MilestoneView of(Progress it) {
      var milestone = it.milestone();
      return new MilestoneView(
          milestone,
          milestone.title(),
          milestone.evidence(),
          milestone.target(),
          it.done(),
          it.reachedAt());
    }
  }

  static HealthView of(Health health) {
    return new HealthView(
        health.figures().asOf(),
        health.firstDay(),
        Stream.of(Indicator.values()).map(it -> indicator(it, health)).toList(),
        health.milestones().stream().map(MilestoneView::of).toList());
  }

  private static IndicatorView indicator(Indicator it, Health health) {
    var value = health.figures().value(it);
    return new IndicatorView(
        it,
        it.title(),
        it.unit(),
        it.decimal(it.target()),
        value.map(it::decimal).orElse(null),
        value.filter(known -> known >= it.target()).isPresent(),
        health.figures().notes().get(it),
        new Source(it.meaning(), it.path(), it.field()),
        health.trends().getOrDefault(it, Trend.NONE).runs().stream()
            .map(run -> new RunView(run.from(), run.values().stream().map(it::decimal).toList()))
            .toList());
  }
}
