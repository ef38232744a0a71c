package io.cvf.ecosystem.governance.measured;

import io.cvf.ecosystem.governance.TermsInForce;
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

/** Reliability and response time, by what consumers reported of their executions. */
@Component
class MeteredCriteria implements MeasuredCriteria {

  /** What the STANDARD tier promises: asked for where nothing was agreed on. */
  private static final int STANDARD_UPTIME = 9_500;

  private final UsageTotals totals;
  private final PartnerDirectory partners;
  private final TermsInForce terms;

  MeteredCriteria(UsageTotals totals, PartnerDirectory partners, TermsInForce terms) {
    this.totals = totals;
    this.partners = partners;
    this.terms = terms;
  }

  @Override
  public Optional<Month> of(PartnerId partner, MeasuredFigure figure, YearMonth month) {
    return switch (figure) {
      case UPTIME -> Optional.empty(); // executions say nothing of the time between them
      case RELIABILITY -> reliability(partner, month);
      case RESPONSE_TIME -> responseTime(partner, month);
    };
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
