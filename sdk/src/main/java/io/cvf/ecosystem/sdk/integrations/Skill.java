package io.cvf.ecosystem.sdk.integrations;

import static java.util.Objects.requireNonNullElse;

import io.cvf.ecosystem.sdk.RiskLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill as its page shows it.
 *
 * @param latest its highest version that is published; null before the first
 * @param price of one execution, as decimal text
 * @param executions30Days null before there is a figure
 */
public record Skill(
    String skillId,
    String name,
    String description,
    Publisher partner,
    @Nullable String latest,
    @Nullable RiskLevel riskLevel,
    @Nullable String licence,
    String price,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    Rating rating,
    long downloads,
    @Nullable Long executions30Days,
    List<String> tags,
    List<Advisory> advisories,
    @Nullable Deprecation deprecated,
    @Nullable Instant publishedAt) {

  public Skill {
    tags = List.copyOf(requireNonNullElse(tags, List.of()));
    advisories = List.copyOf(requireNonNullElse(advisories, List.of()));
  }

  public record Publisher(String slug, String name, boolean certified, PartnerStatus status) {}

  /**
   * @param shown smoothed, 0 to 5
   * @param mean plain; null without a review
   * @param n how many reviews there are
   */
  public record Rating(BigDecimal shown, @Nullable BigDecimal mean, int n) {}

  /**
   * @param affected a range of versions
   * @param state {@code OPEN} or {@code WITHDRAWN}
   */
  public record Advisory(UUID id, String title, String severity, String affected, String state) {}

  public record Deprecation(String message, @Nullable String replacement, Instant at) {}
}
