package io.cvf.ecosystem.sdk.governance;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A month that was sealed.
 *
 * @param slaCompliant null without data
 * @param sha256 of the file that is signed
 * @param why in a sentence
 */
public record SlaMonth(
    String month,
    @Nullable Boolean slaCompliant,
    @Nullable Integer uptimePartsPerMillion,
    long downSeconds,
    long allowedSeconds,
    @Nullable Long averageResponseSeconds,
    String why,
    String sha256,
    Instant sealedAt) {

  /** Null without data. */
  public @Nullable BigDecimal uptimePercentage() {
    return uptimePartsPerMillion == null ? null : BigDecimal.valueOf(uptimePartsPerMillion, 4);
  }
}
