package io.cvf.ecosystem.metering.usage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How long a point of a series is, in UTC. */
enum Granularity {
  HOUR(ChronoUnit.HOURS, "d.hour"),
  DAY(ChronoUnit.DAYS, "d.day::timestamp at time zone 'UTC'"),
  MONTH(ChronoUnit.MONTHS, "date_trunc('month', d.day::timestamp) at time zone 'UTC'");

  private final ChronoUnit unit;
  private final String start;

  Granularity(ChronoUnit unit, String start) {
    this.unit = unit;
    this.start = start;
  }

  /** The beginning of a row's point, as SQL of the roll-up named d. */
  String start() {
    return start;
  }

  OffsetDateTime next(OffsetDateTime point) {
    return point.plus(1, unit);
  }

  long points(Period period) {
    return unit.between(period.start(), period.end());
  }

  /** As the API writes it: an instant, a day, a month. */
  String label(Instant point) {
    var time = point.atOffset(ZoneOffset.UTC);
    return switch (this) {
      case HOUR -> point.toString();
      case DAY -> time.toLocalDate().toString();
      case MONTH -> YearMonth.from(time).toString();
    };
  }
}
