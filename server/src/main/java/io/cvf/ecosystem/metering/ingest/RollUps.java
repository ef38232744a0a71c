package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.metering.usage.LatencySketch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a batch adds to the sums of hours and days. */
final class RollUps {

  private static final long MICROS_AN_HOUR = 3_600_000_000L;

  /**
   * One hour of one consumer's executions of a skill version.
   *
   * @param sinceEpoch in whole hours
   */
  record Hour(int subject, int consumer, long sinceEpoch) {}

  record Day(LocalDate countedIn, int subject, int consumer, LocalDate day) {}

  /** What was measured of a skill version's executions on a day, in milliseconds. */
  record Measured(int subject, LocalDate day) {}

  static final class Sum {
    long succeeded;
    long failed;
    long quantity;

    void add(Execution execution) {
      if (execution.failed()) {
        failed++;
      } else {
        succeeded++;
        quantity += execution.quantity();
      }
    }
  }

  static final class Millis {
    private long[] values = new long[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    byte[] sketch() {
      return LatencySketch.of(values, size);
    }
  }

  private final Map<Hour, Sum> hours = new HashMap<>();
  private final Map<Day, Sum> days = new HashMap<>();
  private final Map<Measured, Millis> durations = new HashMap<>();

  static RollUps of(Collection<Counted> executions) {
    var sums = new RollUps();
    executions.forEach(sums::add);
    return sums;
  }

  private void add(Counted counted) {
    var it = counted.execution();
    var hour = Math.floorDiv(it.executedMicros(), MICROS_AN_HOUR);
    hours.computeIfAbsent(new Hour(it.subject(), it.consumer(), hour), _ -> new Sum()).add(it);
    days.computeIfAbsent(
            new Day(counted.in(), it.subject(), it.consumer(), counted.day()), _ -> new Sum())
        .add(it);
    if (it.millis() >= 0 && !it.own()) {
      durations
          .computeIfAbsent(new Measured(it.subject(), counted.day()), _ -> new Millis())
          .add(it.millis());
    }
  }

  List<Map.Entry<Hour, Sum>> hours() {
    return List.copyOf(hours.entrySet());
  }

  List<Map.Entry<Day, Sum>> days() {
    return List.copyOf(days.entrySet());
  }

  List<Map.Entry<Measured, Millis>> durations() {
    return List.copyOf(durations.entrySet());
  }
}
