package io.cvf.ecosystem.metering.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up the executions of a day, the same whenever it is asked on the same day. */
final class Traffic {

  /** Where a flow has no first day of its own, it has grown since then. */
  private static final int LONGEST = 95;

  private static final int PERCENT = 100;
  private static final int QUARTER = 25;
  private static final int LONGEST_MILLIS = 600_000;

  private final LocalDate begin;
  private final LocalDate today;

  Traffic(LocalDate begin, LocalDate today) {
    this.begin = begin;
    this.today = today;
  }

  /** An execution, and the line that reports it. */
  record Reported(Instant time, String line) {}

  /** Those of the day, in the order of their time. */
  List<Reported> of(Flow flow, LocalDate day) {
    var daysAgo = (int) ChronoUnit.DAYS.between(day, today);
    if (day.isBefore(begin) || !flow.runs(daysAgo)) {
      return List.of();
    }
    var random = new Random((flow.consumer() + flow.place() + flow.skill()).hashCode() + daysAgo);
    var times = new ArrayList<Instant>();
    var midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var left = executions(flow, day, daysAgo, random); left > 0; left--) {
      times.add(
          midnight.plusSeconds(flow.rhythm().drawTime(random)).plusMillis(random.nextInt(1_000)));
    }
    times.sort(null);
    var reported = new ArrayList<Reported>();
    for (var time : times) {
      var id = "%s-%s-%03d".formatted(flow.skill(), day, reported.size() + 1);
      reported.add(new Reported(time, line(flow, flow.version(daysAgo), id, time, random)));
    }
    return reported;
  }

  /** Grown evenly from its first to its last day, and up to a quarter more or less by chance. */
  private static int executions(Flow flow, LocalDate day, int daysAgo, Random random) {
    var days = flow.from() == null ? LONGEST : Math.max(1, flow.from());
    var grown = (long) flow.first() * daysAgo + (long) flow.last() * (days - daysAgo);
    var chance = PERCENT + random.nextInt(QUARTER + 1) - random.nextInt(QUARTER + 1);
    var share = flow.rhythm().percent(day.getDayOfWeek()) * chance;
    return Math.toIntExact(Math.max(0, rounded(grown * share, (long) days * PERCENT * PERCENT)));
  }

  private static long rounded(long value, long divisor) {
    return Math.floorDiv(value + divisor / 2, divisor);
  }

  private static String line(Flow flow, String version, String id, Instant time, Random random) {
    var fails = random.nextInt(PERCENT) < flow.failed();
    var quantity = flow.most() == null ? 1 : 1 + random.nextInt(flow.most());
    var millis = Math.round(flow.millis() * Math.exp(random.nextGaussian() / 2));
    return """
    {"specversion":"1.0","type":"io.cvf.skill.executed","id":"%s",\
    "source":"/organisations/%s/%s","time":"%s","subject":"%s@%s",\
    "data":{"outcome":"%s","quantity":%d,"durationMillis":%d}}
    """
        .formatted(
            id,
            flow.consumer(),
            flow.place(),
            time,
            flow.skill(),
            version,
            fails ? "FAILED" : "SUCCEEDED",
            quantity,
            Math.min(LONGEST_MILLIS, fails ? 2 * millis : millis));
  }
}
