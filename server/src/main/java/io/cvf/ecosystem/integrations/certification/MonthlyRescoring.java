package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.MonthlyScores;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.certification.CertifiedMonths.Certified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores the measured criteria of certified partners again, month by month, also the months that
 * passed while the platform was down. A partner's first month is the first it was certified for
 * wholly.
 */
@Component
class MonthlyRescoring implements MonthlyScores {

  /** A month is looked at three days after its end, when what was late has arrived. */
  static final Duration GRACE = Duration.ofDays(3);

  private static final Logger log = LoggerFactory.getLogger(MonthlyRescoring.class);

  private final CertifiedMonths months;
  private final MeasuredFigures figures;
  private final MonthlyStep step;
  private final Clock clock;

  MonthlyRescoring(CertifiedMonths months, MeasuredFigures figures, MonthlyStep step, Clock clock) {
    this.months = months;
    this.figures = figures;
    this.step = step;
    this.clock = clock;
  }

  void rescoreDue() {
    if (!figures.hasSources()) {
      return;
    }
    var due = due();
    for (var partner : months.certified()) {
      try {
        rescore(partner, due);
      } catch (RuntimeException fault) {
        log.error("Partner {} could not be scored again", partner.partner(), fault);
      }
    }
  }

  @Override
  public Instant from(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(GRACE);
  }

  @Override
  @Transactional
  public Result score(PartnerId partner, YearMonth month) {
    if (month.isAfter(due())) {
      return Result.TOO_EARLY;
    }
    if (months.outcome(partner, month).isEmpty()) {
      months.certified(partner).ifPresent(it -> rescore(it, month));
    }
    return months
        .outcome(partner, month)
        .map(outcome ->
            switch (outcome) {
              case PASSED -> Result.PASSED;
              case FAILED -> Result.FAILED;
              case NOT_COUNTED -> Result.NOT_COUNTED;
            })
        .orElse(Result.NOT_CERTIFIED);
  }

  /** The last month that can be scored. */
  private YearMonth due() {
    return YearMonth.from(clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC)).minusMonths(1);
  }

  private void rescore(Certified it, YearMonth due) {
    var first = firstWholeMonth(it);
    var last = it.last();
    var month = last == null || last.isBefore(first) ? first : last.plusMonths(1);
    for (; !month.isAfter(due); month = month.plusMonths(1)) {
      step.rescore(it.partner(), first, month);
    }
  }

  private static YearMonth firstWholeMonth(Certified it) {
    var since = it.since().atOffset(ZoneOffset.UTC);
    var month = YearMonth.from(since);
    return since.toInstant().equals(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        ? month
        : month.plusMonths(1);
  }
}
