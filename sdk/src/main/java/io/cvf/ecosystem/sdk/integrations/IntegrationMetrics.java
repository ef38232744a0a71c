package io.cvf.ecosystem.sdk.integrations;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How partners and their skills are doing.
 *
 * @param totalExecutionsLastMonth of the last calendar month, UTC; null before there was one
 * @param executions30Days null before there is a figure
 * @param averageRating null without a review
 */
public record IntegrationMetrics(
    int totalPartners,
    int certifiedPartners,
    int totalSkills,
    long downloads,
    @Nullable Long totalExecutionsLastMonth,
    @Nullable Long executions30Days,
    @Nullable BigDecimal averageRating,
    Growth growth30Days,
    List<OfCategory> byCategory,
    Instant asOf) {

  public IntegrationMetrics {
    byCategory = List.copyOf(requireNonNullElse(byCategory, List.of()));
  }

  public record Growth(int partners, int skills) {}

  public record OfCategory(
      IntegrationCategory category, int partners, int certified, int skills, long downloads) {}
}
