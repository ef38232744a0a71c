package io.cvf.ecosystem.integrations.certification;

import io.cvf.rules.certification.Formula;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the probes of a staging endpoint have found so far. */
@Schema(name = "StagingMeasurement")
record Measurement(
    Instant since,
    @Schema(description = "The earliest end.") Instant until,
    long probes,
    long succeeded,
    @Schema(description = "95th percentile of the answered probes, by nearest rank.")
        @Nullable Long p95Millis,
    @Nullable Integer uptimeBasisPoints,
    @Nullable Instant lastProbeAt,
    @Nullable String lastResult,
    @Schema(description = "Whether a review can rest on it.") boolean enough,
    String why) {

  static Measurement of(
      PartnerApplication application,
      PartnerApplication.Plan plan,
      Probes.Found found,
      Instant now) {
    var needed = plan.needed(application.appliedAt());
    var over = !now.isBefore(plan.until());
    var enough = over && found.probes() >= needed;
    return new Measurement(
        application.appliedAt(),
        plan.until(),
        found.probes(),
        found.succeeded(),
        found.p95Millis(),
        found.probes() == 0 ? null : Formula.basisPoints(found.succeeded(), found.probes()),
        found.lastAt(),
        found.lastStatus() == null ? null : ProbeStatus.text(found.lastStatus()),
        enough,
        why(enough, over, plan, found.probes(), needed));
  }

  private static String why(
      boolean enough, boolean over, PartnerApplication.Plan plan, long probes, long needed) {
    if (enough) {
      return "Measured long enough, with %,d probes.".formatted(probes);
    }
    return over
        ? "%,d of at least %,d probes were made; the measurement goes on.".formatted(probes, needed)
        : "It is measured until %s at least.".formatted(plan.until());
  }
}
