package io.cvf.ecosystem.sdk;

import org.jspecify.annotations.Nullable;

/**
 * A skill as the catalogue shows it.
 *
 * @param latest its highest version that is published
 * @param price of one execution, as decimal text
 */
public record SkillListing(
    String skillId,
    String name,
    String description,
    Publisher partner,
    @Nullable RiskLevel riskLevel,
    @Nullable String licence,
    @Nullable String latest,
    @Nullable String price,
    @Nullable Rating rating,
    long downloads) {

  public record Publisher(String slug, String name, boolean certified) {}

  /**
   * @param shown smoothed, 0 to 5
   * @param n how many reviews there are
   */
  public record Rating(double shown, int n) {}
}
