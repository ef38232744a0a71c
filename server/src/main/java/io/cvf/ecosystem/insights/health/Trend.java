package io.cvf.ecosystem.insights.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator day by day. Days nobody looked, and days without data, are gaps: nothing is filled
 * in.
 *
 * @param days in their order, each once
 */
record Trend(List<DayValue> days) {

  /**
   * @param value null when there was no data
   */
  record DayValue(LocalDate day, @Nullable Long value) {}

  /**
   * Days that follow each other.
   *
   * @param from the first of them
   */
  record Run(LocalDate from, List<Long> values) {

    private LocalDate next() {
      return from.plusDays(values.size());
    }
  }

  static final Trend NONE = new Trend(List.of());

  Trend {
    days = List.copyOf(days);
  }

  /** What lies between two gaps, as often as there is something. */
  List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (var day : days) {
      var value = day.value();
      if (value == null) {
        continue;
      }
      if (runs.isEmpty() || !runs.getLast().next().equals(day.day())) {
        runs.add(new Run(day.day(), new ArrayList<>()));
      }
      runs.getLast().values().add(value);
    }
    return List.copyOf(runs);
  }

  /** Empty for a gap. */
  Optional<Long> on(LocalDate day) {
    return days.stream()
        .filter(it -> it.day().equals(day))
        .findFirst()
        .flatMap(it -> Optional.ofNullable(it.value()));
  }
}
