package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sealed months say, for those who argue about them. */
public interface SlaMonthFacts {

  /**
   * A sealed month.
   *
   * @param compliant null without data
   * @param uptimePartsPerMillion 999,900 is 99.99 %; null without data
   * @param targetBasisPoints of the uptime; 9,900 is 99 %
   * @param averageResponseSeconds null when nothing counted
   * @param responseTargetSeconds of the average
   * @param penaltyReference what its penalty is, or would be, booked under; see {@link Penalties}
   * @param sha256 of the sealed report, in lower-case hexadecimal digits
   * @param link where it is read, as a path of the UI
   */
  record Facts(
      PartnerId partner,
      YearMonth month,
      @Nullable Boolean compliant,
      @Nullable Integer uptimePartsPerMillion,
      int targetBasisPoints,
      @Nullable Long averageResponseSeconds,
      long responseTargetSeconds,
      String penaltyReference,
      String sha256,
      String link) {}

  /** Empty while the month is not sealed. */
  Optional<Facts> of(PartnerId partner, YearMonth month);
}
