package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the ecosystem is doing: six indicators with their targets, and the milestones. */
public record Health(Instant asOf, List<Indicator> indicators, List<Milestone> milestones) {

  public Health {
    indicators = List.copyOf(requireNonNullElse(indicators, List.of()));
    milestones = List.copyOf(requireNonNullElse(milestones, List.of()));
  }

  /**
   * @param indicator PARTNERS, SKILLS, MEMBERS, EXECUTIONS, RATING or SLA_COMPLIANCE
   * @param unit COUNT, STARS or PERCENT
   * @param value null without data, which is not 0
   * @param note what the value is of
   */
  public record Indicator(
      String indicator,
      String title,
      String unit,
      @Nullable BigDecimal value,
      BigDecimal target,
      boolean reached,
      @Nullable String note) {}

  /**
   * @param done how many of {@code target} there are
   * @param evidence what dates it
   * @param reachedAt null as long as it is not
   */
  public record Milestone(
      String milestone,
      String title,
      String evidence,
      int done,
      int target,
      @Nullable Instant reachedAt) {}
}
