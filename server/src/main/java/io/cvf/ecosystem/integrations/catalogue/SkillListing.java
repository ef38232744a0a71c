package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A skill as a list shows it. */
record SkillListing(
    String skillId,
    String name,
    @Schema(description = "The beginning of it, at most 300 characters") String description,
    Publisher partner,
    RiskLevel riskLevel,
    String licence,
    @Schema(description = "Its highest release that is not yanked") String latest,
    @Schema(description = "For one execution, in the currency of the installation") String price,
    Rating rating,
    long downloads,
    @Schema(description = "Absent while none was ever counted") @Nullable Long executions30Days,
    Instant publishedAt,
    @Schema(description = "When its latest version was published") Instant updatedAt,
    boolean deprecated,
    int openAdvisories,
    List<String> tags,
    @Schema(description = "Only with explain=true") @Nullable Rank rank) {

  @Schema(name = "SkillPublisher")
  record Publisher(String slug, String name, PartnerCategory category, boolean certified) {}

  /**
   * @param shown smoothed, see the guide; 0 to 5
   * @param mean absent without a review
   */
  @Schema(name = "SkillRatingSummary")
  record Rating(BigDecimal shown, @Nullable BigDecimal mean, int n) {}

  SkillListing with(int openAdvisories, @Nullable Rank rank) {
    return new SkillListing(
        skillId,
        name,
        description,
        partner,
        riskLevel,
        licence,
        latest,
        price,
        rating,
        downloads,
        executions30Days,
        publishedAt,
        updatedAt,
        deprecated,
        openAdvisories,
        tags,
        rank);
  }
}
