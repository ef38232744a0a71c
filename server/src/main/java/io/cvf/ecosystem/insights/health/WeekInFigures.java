package io.cvf.ecosystem.insights.health;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The indicators now and a week ago. */
@Service
public class WeekInFigures {

  private static final int WEEK = 7;

  private final HealthFigures figures;
  private final IndicatorDays days;
  private final Clock clock;

  WeekInFigures(HealthFigures figures, IndicatorDays days, Clock clock) {
    this.figures = figures;
    this.days = days;
    this.clock = clock;
  }

  /**
   * @param value null without data
   * @param weekAgo null when there was no data, or nobody looked that day
   */
  public record Change(Indicator indicator, @Nullable Long value, @Nullable Long weekAgo) {

    public boolean isReached() {
      return value != null && value >= indicator.target();
    }
  }

  /** All of them, in their order. */
  public List<Change> changes() {
    var now = clock.instant();
    var then = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(WEEK);
    var values = figures.at(now).values();
    var before = days.between(then, then);
    return Stream.of(Indicator.values())
        .map(it ->
            new Change(
                it, values.get(it), before.getOrDefault(it, Trend.NONE).on(then).orElse(null)))
        .toList();
  }

  /** Whether the indicators of any day before were kept. */
  public boolean hasHistory(LocalDate before) {
    return days.hasBefore(before);
  }
}
