package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a partner with an agreement stands this month. */
public record SlaStanding(
    SlaReport.Partner partner,
    SupportTier tier,
    @Nullable Integer uptimePartsPerMillion,
    int uptimeTargetBasisPoints,
    long allowedSeconds,
    long leftSeconds,
    int openIncidents,
    List<String> burnAlerts) {

  public SlaStanding {
    burnAlerts = List.copyOf(requireNonNullElse(burnAlerts, List.of()));
  }

  /** Null without data. */
  public @Nullable BigDecimal uptimePercentage() {
    return uptimePartsPerMillion == null ? null : BigDecimal.valueOf(uptimePartsPerMillion, 4);
  }

  public BigDecimal uptimeTargetPercentage() {
    return BigDecimal.valueOf(uptimeTargetBasisPoints, 2);
  }
}
