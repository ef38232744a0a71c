package io.cvf.ecosystem.sdk.integrations;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certifier's judgement of a partner.
 *
 * @param state {@code PENDING} until a second certifier has confirmed a score of the whole, then
 *     {@code PASSED}, {@code FAILED} or {@code REFUSED}
 * @param path {@code CRITERIA} or {@code OVERALL}
 * @param pass the score it takes
 * @param validUntil the first day it holds no longer
 */
public record CertificationReview(
    UUID id,
    String state,
    String path,
    int set,
    BigDecimal score,
    int pass,
    @Nullable String notes,
    String reason,
    List<String> failedBecause,
    Instant reviewedAt,
    @Nullable Instant decidedAt,
    @Nullable LocalDate validUntil) {

  public CertificationReview {
    failedBecause = List.copyOf(requireNonNullElse(failedBecause, List.of()));
  }
}
