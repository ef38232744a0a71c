package io.cvf.ecosystem.insights.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Indicators and milestones for those who scrape. A scrape reads what {@link HealthBoard} looked at
 * within the minute; without data it gets NaN.
 */
@Component
class HealthMeters implements MeterBinder {

  private final HealthBoard board;

  HealthMeters(HealthBoard board) {
    this.board = board;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var indicator : Indicator.values()) {
      gauge(name(indicator), indicator.title(), it -> it.value(indicator)).register(registry);
      gauge(
              "cvf.ecosystem.target",
              "Target of the indicator, in the unit of its own gauge",
              _ -> parts(indicator, indicator.target()))
          .tag("indicator", lower(indicator))
          .register(registry);
    }
    for (var milestone : Milestone.values()) {
      gauge(
              "cvf.ecosystem.milestone.done",
              "How often it has happened, at most the target",
              it -> it.progress(milestone).done())
          .tag("milestone", lower(milestone))
          .register(registry);
      gauge("cvf.ecosystem.milestone.target", "How often it has to happen", _ -> milestone.target())
          .tag("milestone", lower(milestone))
          .register(registry);
    }
  }

  private Gauge.Builder<HealthMeters> gauge(
      String name, String description, ToDoubleFunction<HealthMeters> value) {
    return Gauge.builder(name, this, value).description(description).strongReference(true);
  }

  private double value(Indicator indicator) {
    return board
        .health()
        .figures()
        .value(indicator)
        .map(it -> parts(indicator, it))
        .orElse(Double.NaN);
  }

  private Progress progress(Milestone milestone) {
    return board.health().milestones().stream()
        .filter(it -> it.milestone() == milestone)
        .findFirst()
        .orElseThrow();
  }

  /** Prometheus counts shares from 0 to 1. */
  private static double parts(Indicator indicator, long value) {
    var decimal = indicator.decimal(value);
    return indicator.unit() == Indicator.Unit.PERCENT
        ? decimal.movePointLeft(2).doubleValue()
        : decimal.doubleValue();
  }

  private static String name(Indicator indicator) {
    return "cvf.ecosystem."
        + switch (indicator) {
          case PARTNERS -> "partners";
          case SKILLS -> "skills";
          case MEMBERS -> "members";
          case EXECUTIONS -> "executions.30d";
          case RATING -> "rating.stars";
          case SLA_COMPLIANCE -> "sla.compliance.ratio";
        };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
