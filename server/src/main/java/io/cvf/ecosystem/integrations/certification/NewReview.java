package io.cvf.ecosystem.integrations.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as a certifier sends it. */
@Schema(name = "NewCertificationReview")
public record NewReview(
    @Schema(requiredMode = REQUIRED) @Nullable CertificationPath path,
    @Schema(description = "CRITERIA: one for each criterion that is not measured.")
        @Nullable List<@Nullable Given> scores,
    @Schema(description = "OVERALL: 0 to 100, whole.") @Nullable BigDecimal overallScore,
    @Schema(description = "OVERALL: what the score rests on; at most 5,000 characters.")
        @Nullable String notes,
    @Schema(description = "OVERALL: what shows the mandatory criteria.")
        @Nullable List<@Nullable UUID> evidence,
    @Schema(requiredMode = REQUIRED) @Nullable String reason) {

  @Schema(name = "GivenCriterionScore")
  public record Given(
      @Schema(requiredMode = REQUIRED) @Nullable String criterion,
      @Schema(requiredMode = REQUIRED, description = "0 to 100, whole.") @Nullable BigDecimal score,
      @Nullable String note,
      @Nullable List<@Nullable UUID> evidence) {}

  List<@Nullable Given> givenScores() {
    return scores == null ? List.of() : scores;
  }

  List<@Nullable UUID> givenEvidence() {
    return evidence == null ? List.of() : evidence;
  }
}
