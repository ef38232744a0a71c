package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.SlaMonthFacts;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells from a sealed report what those need who argue about it. */
@Component
class SealedSlaFacts implements SlaMonthFacts {

  private static final long SECONDS_A_MINUTE = 60;
  private static final int PARTS_A_BASIS_POINT = 100;

  private final SealedSlaMonthRows months;
  private final ReportSigning signing;

  SealedSlaFacts(SealedSlaMonthRows months, ReportSigning signing) {
    this.months = months;
    this.signing = signing;
  }

  @Override
  public Optional<Facts> of(PartnerId partner, YearMonth month) {
    return months.find(partner, month).map(this::facts);
  }

  private Facts facts(SealedSlaMonth it) {
    var report = signing.read(it.report());
    var target = Objects.requireNonNullElse(report.uptimeTargetPartsPerMillion(), 0);
    return new Facts(
        it.partner(),
        it.month(),
        it.compliant(),
        it.uptimePartsPerMillion(),
        target / PARTS_A_BASIS_POINT,
        it.averageResponseSeconds(),
        responseTarget(report),
        StepActions.reference(it.partner(), it.month()),
        it.sha256(),
        SlaNews.page(report.partner().slug(), it.month()));
  }

  /** Of the incidents; without any, what was promised last. */
  private static long responseTarget(SlaReport report) {
    var target = report.response().targetSeconds();
    if (target != null) {
      return target;
    }
    return report.terms().isEmpty()
        ? 0
        : report.terms().getLast().firstResponseMinutes() * SECONDS_A_MINUTE;
  }
}
