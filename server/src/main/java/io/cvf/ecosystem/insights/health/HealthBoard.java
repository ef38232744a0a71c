package io.cvf.ecosystem.insights.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cvf.ecosystem.insights.health.HealthFigures.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** One look a minute for all who ask, people and scrapers. */
@Component
public class HealthBoard {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MONTHS = 12;
  private static final String ALL = "all";

  private final HealthFigures figures;
  private final MilestoneProgress milestones;
  private final IndicatorDays days;
  private final Clock clock;
  private final LoadingCache<String, Health> looks;

  HealthBoard(
      HealthFigures figures, MilestoneProgress milestones, IndicatorDays days, Clock clock) {
    this.figures = figures;
    this.milestones = milestones;
    this.days = days;
    this.clock = clock;
    this.looks =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(FRESH)
            .build(_ -> look());
  }

  /**
   * @param firstDay of the trends, twelve months ago
   */
  record Health(
      Figures figures,
      LocalDate firstDay,
      Map<Indicator, Trend> trends,
      List<Progress> milestones) {}

  Health health() {
    return looks.get(ALL);
  }

  /** What is asked next is looked at anew. */
  void forget() {
    looks.invalidateAll();
  }

  private Health look() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var first = today.minusMonths(MONTHS);
    return new Health(figures.at(now), first, days.between(first, today), milestones.all());
  }
}
