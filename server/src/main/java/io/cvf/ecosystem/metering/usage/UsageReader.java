package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of usage. */
@Service
class UsageReader {

  private static final int MOST_POINTS = 1_000;

  private final UsageRollUps rollUps;
  private final Latencies latencies;

  UsageReader(UsageRollUps rollUps, Latencies latencies) {
    this.rollUps = rollUps;
    this.latencies = latencies;
  }

  record Point(String start, UsageSums sums) {}

  /** Every point of the period, those without executions too. */
  List<Point> series(
      UsageScope scope, Period period, Granularity granularity, @Nullable Outcome outcome) {
    if (granularity.points(period) > MOST_POINTS) {
      throw Problem.invalid(
          "/from", "That is more than 1,000 points. Take fewer days, or longer points.");
    }
    if (granularity == Granularity.HOUR && scope.isEverything()) {
      throw Problem.invalid(
          "/granularity", "Hours are for a partner, an organisation or a skill; name one.");
    }
    var found = rollUps.points(scope, period, granularity, outcome);
    var points = new ArrayList<Point>();
    for (var at = period.start(); at.isBefore(period.end()); at = granularity.next(at)) {
      var start = at.toInstant();
      points.add(new Point(granularity.label(start), found.getOrDefault(start, UsageSums.NONE)));
    }
    return points;
  }

  /** Of each subject that was measured. */
  @Transactional(readOnly = true)
  public Map<Integer, LatencySketch> latencies(
      Collection<Integer> subjects, LocalDate from, LocalDate to) {
    return latencies.of(subjects, from, to);
  }

  static UsageSums total(List<Point> points) {
    return points.stream().map(Point::sums).reduce(UsageSums.NONE, UsageSums::plus);
  }

  /** Null without an execution; rounded down, so that 100 % means all of them. */
  static @Nullable Integer successBasisPoints(UsageSums sums) {
    return sums.executions() == 0
        ? null
        : Math.toIntExact(Math.multiplyExact(sums.succeeded(), 10_000L) / sums.executions());
  }
}
