package io.cvf.ecosystem.governance.status;

import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.MissingRule;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link Availability} of each day (UTC) of a period. Every set of spans is made once for the whole
 * period and cut at midnight in one pass: a thousand partners are shown on one page.
 */
final class DailyAvailability {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final LocalDate first;
  private final List<Availability> days;

  /**
   * @param count how many days, the first one included
   */
  DailyAvailability(LocalDate first, int count) {
    this.first = first;
    this.days = new ArrayList<>(count);
    for (var day = 0; day < count; day++) {
      days.add(Availability.NONE);
    }
  }

  void add(Watch watch, Spans platform, MissingRule rule) {
    var unplanned = watch.schedule().minus(watch.maintenance());
    var lookedAt = unplanned.minus(platform);
    var unknown = watch.observed().missing();
    var scheduled = perDay(watch.schedule());
    var planned = perDay(unplanned);
    var looked = perDay(lookedAt);
    var missing = perDay(unknown.intersect(lookedAt));
    var down = perDay(watch.observed().down().minus(unknown).intersect(lookedAt));
    for (var day = 0; day < days.size(); day++) {
      var up = looked[day] - missing[day] - down[day];
      days.set(
          day,
          days.get(day)
              .plus(
                  new Availability(
                      scheduled[day],
                      scheduled[day] - planned[day],
                      planned[day] - looked[day],
                      rule == MissingRule.EXCLUDED ? missing[day] : 0,
                      rule == MissingRule.EXCLUDED ? 0 : missing[day],
                      rule == MissingRule.UP ? up + missing[day] : up,
                      rule == MissingRule.DOWN ? down[day] + missing[day] : down[day])));
    }
  }

  List<Availability> days() {
    return List.copyOf(days);
  }

  Availability together() {
    return Availability.sum(days);
  }

  private long[] perDay(Spans spans) {
    var seconds = new long[days.size()];
    var begin = begin();
    for (var span : spans.all()) {
      var from = Math.max(0, Duration.between(begin, span.from()).toSeconds());
      var until = Duration.between(begin, span.until()).toSeconds();
      for (var day = from / DAY; day < seconds.length && from < until; day++) {
        var end = Math.min(until, (day + 1) * DAY);
        seconds[Math.toIntExact(day)] += end - from;
        from = end;
      }
    }
    return seconds;
  }

  private Instant begin() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
