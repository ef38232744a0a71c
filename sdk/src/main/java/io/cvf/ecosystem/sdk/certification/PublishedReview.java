package io.cvf.ecosystem.sdk.certification;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as {@code GET /partners/{id}/certification-reviews} publishes it.
 *
 * @param set the number of the requirement set
 * @param path {@code CRITERIA} or {@code OVERALL}
 * @param kind {@code REVIEW} or {@code MONTHLY}
 * @param state {@code PENDING}, {@code PASSED}, {@code FAILED} or {@code REFUSED}
 * @param month of a monthly one, such as {@code 2027-03}
 * @param pass the score it takes
 * @param validUntil the first day it holds no longer
 */
public record PublishedReview(
    String id,
    About partner,
    int set,
    String path,
    String state,
    String kind,
    @Nullable String month,
    BigDecimal score,
    int pass,
    List<Part> parts,
    List<String> failedBecause,
    Instant reviewedAt,
    @Nullable Instant decidedAt,
    @Nullable LocalDate validUntil) {

  public PublishedReview {
    parts = List.copyOf(requireNonNullElse(parts, List.of()));
    failedBecause = List.copyOf(requireNonNullElse(failedBecause, List.of()));
  }

  /** Whom it is about. */
  public record About(String slug, String name, String category) {}

  /**
   * One criterion.
   *
   * @param measured what is measured for it; null when somebody judged it
   * @param score null in a review of the whole
   * @param points its share of the review's score
   */
  public record Part(
      String criterion,
      String title,
      int weight,
      boolean mandatory,
      @Nullable String measured,
      @Nullable BigDecimal score,
      @Nullable BigDecimal points,
      @Nullable Figures figures,
      List<Evidence> evidence) {

    public Part {
      evidence = List.copyOf(requireNonNullElse(evidence, List.of()));
    }
  }

  /** What was measured; shares are in basis points, rounded down. */
  public record Figures(
      @Nullable Integer uptimeBasisPoints,
      @Nullable Integer targetBasisPoints,
      @Nullable Long p95Millis,
      @Nullable Integer successBasisPoints,
      long samples,
      long succeeded) {}

  /**
   * What was shown.
   *
   * @param expiresOn the first day it shows nothing any more
   * @param valid whether it was in date, as published
   */
  public record Evidence(
      String kind, @Nullable String sha256, @Nullable LocalDate expiresOn, boolean valid) {}
}
