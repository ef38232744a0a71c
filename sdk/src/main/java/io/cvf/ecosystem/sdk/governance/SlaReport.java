package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner kept its promises in a period, as things are known now.
 *
 * @param uptimePartsPerMillion of the time that counts; null without data
 * @param coveragePartsPerMillion of the time that was measured at all
 * @param slaCompliant null without data
 * @param reasons why it is compliant or not
 */
public record SlaReport(
    Partner partner,
    Instant from,
    Instant until,
    Instant asOf,
    @Nullable Boolean slaCompliant,
    @Nullable Integer uptimePartsPerMillion,
    @Nullable Integer uptimeTargetPartsPerMillion,
    @Nullable Integer coveragePartsPerMillion,
    Response response,
    @Nullable Budget budget,
    List<Incident> incidents,
    List<Reason> reasons) {

  public SlaReport {
    incidents = List.copyOf(requireNonNullElse(incidents, List.of()));
    reasons = List.copyOf(requireNonNullElse(reasons, List.of()));
  }

  /** Null without data. */
  public @Nullable BigDecimal uptimePercentage() {
    return percentage(uptimePartsPerMillion);
  }

  public @Nullable BigDecimal coveragePercentage() {
    return percentage(coveragePartsPerMillion);
  }

  /** Null without an incident that counts. */
  public @Nullable BigDecimal avgResponseTimeHours() {
    var seconds = response.averageSeconds();
    return seconds == null
        ? null
        : BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal percentage(@Nullable Integer partsPerMillion) {
    return partsPerMillion == null ? null : BigDecimal.valueOf(partsPerMillion, 4);
  }

  public record Partner(String slug, String name) {}

  /**
   * @param incidents all of them, {@code counted} those that count
   * @param kept true without an incident
   */
  public record Response(
      int incidents,
      int counted,
      @Nullable Long averageSeconds,
      @Nullable Long medianSeconds,
      @Nullable Long p95Seconds,
      @Nullable Long targetSeconds,
      boolean kept) {}

  /** The downtime that is allowed. */
  public record Budget(
      long allowedSeconds,
      long spentSeconds,
      long leftSeconds,
      @Nullable Integer leftPartsPerMillion) {}

  /**
   * @param responseSeconds in support hours; so far, when nobody has acknowledged it
   */
  public record Incident(
      String id,
      String title,
      String severity,
      boolean counts,
      Instant openedAt,
      @Nullable Long responseSeconds) {}

  public record Reason(String code, String text) {}
}
