package io.cvf.ecosystem.insights.health;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the first look of a day (UTC) sees. Nobody can look at a day that has passed. */
@Service
class DailySnapshot {

  private final HealthFigures figures;
  private final IndicatorDays days;
  private final Clock clock;

  DailySnapshot(HealthFigures figures, IndicatorDays days, Clock clock) {
    this.figures = figures;
    this.days = days;
    this.clock = clock;
  }

  @Transactional
  public void take() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!days.has(today)) {
      days.keep(today, figures.at(now).values(), now);
    }
  }
}
