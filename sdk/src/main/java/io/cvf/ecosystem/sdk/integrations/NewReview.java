package io.cvf.ecosystem.sdk.integrations;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a certifier judges a partner: criterion by criterion, or as a whole, which takes a second
 * certifier and holds for 90 days.
 *
 * @param path {@code CRITERIA} or {@code OVERALL}
 * @param overallScore 0 to 100, of the whole
 * @param scores of the criteria that are not measured
 * @param evidence of the partner that was looked at, for the whole
 * @param reason everybody can read it
 */
public record NewReview(
    String path,
    @Nullable BigDecimal overallScore,
    @Nullable List<Score> scores,
    @Nullable List<UUID> evidence,
    @Nullable String notes,
    String reason) {

  public static NewReview ofTheWhole(int score, String notes, List<UUID> evidence, String reason) {
    return new NewReview(
        "OVERALL", BigDecimal.valueOf(score), null, List.copyOf(evidence), notes, reason);
  }

  public static NewReview byCriteria(List<Score> scores, String reason) {
    return new NewReview("CRITERIA", null, List.copyOf(scores), null, null, reason);
  }

  /**
   * @param score 0 to 100
   */
  public record Score(
      String criterion, BigDecimal score, @Nullable List<UUID> evidence, @Nullable String note) {}
}
