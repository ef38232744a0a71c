package io.cvf.ecosystem.governance.measured;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.sla.SlaMonths;
import io.cvf.ecosystem.integrations.MeasuredCriteria;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.metering.UsageTotals;
import io.cvf.ecosystem.metering.UsageTotals.Outcomes;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reliability and response time by what consumers reported of their executions, uptime by what
 * monitors found: a sample is a minute that counts in the sealed month.
 */
@Component
class MeteredCriteria implements MeasuredCriteria {

  /** What the STANDARD tier promises: asked for where nothing was agreed on. */
  private static final int STANDARD_UPTIME = 9_500;

  private static final int SECONDS_A_MINUTE = 60;

  private final UsageTotals totals;
  private final PartnerDirectory partners;
  private final TermsInForce terms;
  private final SlaMonths sealed;

  MeteredCriteria(
      UsageTotals totals, PartnerDirectory partners, TermsInForce terms, SlaMonths sealed) {
    this.totals = totals;
    this.partners = partners;
    this.terms = terms;
    this.sealed = sealed;
  }

  @Override
  public Optional<Month> of(PartnerId partner, MeasuredFigure figure, YearMonth month) {
    return switch (figure) {
      case UPTIME -> uptime(partner, month);
      case RELIABILITY -> reliability(partner, month);
      case RESPONSE_TIME -> responseTime(partner, month);
    };
  }

  /** Nothing before the seal: a score is never of figures that may still change. */
  private Optional<Month> uptime(PartnerId partner, YearMonth month) {
    return sealed
        .find(partner, month)
        .filter(it -> it.uptimePartsPerMillion() != null)
        .map(it -> {
          var seconds = it.upSeconds() + it.downSeconds();
          var minutes = seconds / SECONDS_A_MINUTE;
          return new Month(
              minutes,
              Math.multiplyExact(minutes, it.upSeconds()) / seconds,
              0,
              target(partner, month));
        });
  }

  private Optional<Month> reliability(PartnerId partner, YearMonth month) {
    var counted = outcomes(partner, month);
    var samples = counted.succeeded() + counted.failed();
    return samples == 0
        ? Optional.empty()
        : Optional.of(
            new Month(samples, counted.succeeded(), counted.p95Millis(), target(partner, month)));
  }

  /** Only those whose duration is known are samples of it. */
  private Optional<Month> responseTime(PartnerId partner, YearMonth month) {
    var counted = outcomes(partner, month);
    var samples = counted.measured();
    return samples == 0
        ? Optional.empty()
        : Optional.of(new Month(samples, samples, counted.p95Millis(), target(partner, month)));
  }

  private Outcomes outcomes(PartnerId partner, YearMonth month) {
    var entry = partners.of(List.of(partner)).get(partner);
    return entry == null ? new Outcomes(0, 0, 0, 0) : totals.outcomes(entry.organisation(), month);
  }

  /** As it was agreed on at the end of the month. */
  private int target(PartnerId partner, YearMonth month) {
    var end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    return terms.at(partner, end).map(it -> it.sla().uptimeBasisPoints()).orElse(STANDARD_UPTIME);
  }
}
