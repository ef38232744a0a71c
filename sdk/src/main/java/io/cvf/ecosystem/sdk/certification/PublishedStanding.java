package io.cvf.ecosystem.sdk.certification;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands, as {@code GET /partners/{id}/certification} publishes it.
 *
 * @param validUntil the first day its certification holds no longer; null when it has none
 */
public record PublishedStanding(
    Partner partner, @Nullable LocalDate validUntil, List<Month> monthly) {

  public PublishedStanding {
    monthly = List.copyOf(requireNonNullElse(monthly, List.of()));
  }

  public record Partner(
      String slug, String name, boolean certified, @Nullable BigDecimal certificationScore) {}

  /**
   * What production did for one criterion in one month.
   *
   * @param score null when the month does not count
   */
  public record Month(
      String month,
      String criterion,
      String measured,
      long samples,
      long succeeded,
      @Nullable Long p95Millis,
      @Nullable Integer targetBasisPoints,
      @Nullable BigDecimal score,
      boolean counted) {}
}
