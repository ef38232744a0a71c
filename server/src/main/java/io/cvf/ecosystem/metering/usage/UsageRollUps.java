package io.cvf.ecosystem.metering.usage;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups by hour and by day, summed up over time. */
@Repository
class UsageRollUps {

  /** With the outcome that does not count as a constant. */
  static final String SUMS =
      """
      coalesce(sum(%1$s) filter (where c.organisation <> s.publisher), 0)::bigint as succeeded,
      coalesce(sum(%2$s) filter (where c.organisation <> s.publisher), 0)::bigint as failed,
      coalesce(sum(%3$s) filter (where c.organisation <> s.publisher), 0)::bigint as quantity,
      coalesce(sum(%1$s + %2$s) filter (where c.organisation = s.publisher), 0)::bigint as own
      """;

  /** Lets the primary key narrow the search, also where no subject or consumer is named. */
  static final String DAYS =
      "d.day between :from and :to and d.counted_in between :firstCounted and :lastCounted";

  private final JdbcClient database;

  UsageRollUps(JdbcClient database) {
    this.database = database;
  }

  /** By the beginning of each point that has any. */
  Map<Instant, UsageSums> points(
      UsageScope scope, Period period, Granularity granularity, @Nullable Outcome outcome) {
    var points = new HashMap<Instant, UsageSums>();
    var hours = granularity == Granularity.HOUR;
    scope
        .bind(
            database
                .sql(
                    """
                    select %s as start, %s
                    from metering.%s d
                    join metering.subject s on s.id = d.subject
                    join metering.consumer c on c.id = d.consumer
                    where %s %s
                    group by 1
                    """
                        .formatted(
                            granularity.start(),
                            sums(outcome),
                            hours ? "usage_hour" : "usage_day",
                            hours ? "d.hour >= :start and d.hour < :end" : DAYS,
                            scope.conditions()))
                .params(hours ? hours(period) : days(period)))
        .query(row -> {
          points.put(instant(row, "start"), sums(row));
        });
    return points;
  }

  static Map<String, Object> days(Period period) {
    return Map.of(
        "from", period.from(),
        "to", period.to(),
        "firstCounted", period.firstCounted(),
        "lastCounted", period.lastCounted());
  }

  private static Map<String, Object> hours(Period period) {
    return Map.of("start", period.start(), "end", period.end());
  }

  static String sums(@Nullable Outcome outcome) {
    var failedOnly = outcome == Outcome.FAILED;
    return SUMS.formatted(
        failedOnly ? "0" : "d.succeeded",
        outcome == Outcome.SUCCEEDED ? "0" : "d.failed",
        failedOnly ? "0" : "d.quantity");
  }

  static UsageSums sums(ResultSet row) throws SQLException {
    var succeeded = row.getLong("succeeded");
    var failed = row.getLong("failed");
    return new UsageSums(
        succeeded + failed, succeeded, failed, row.getLong("quantity"), row.getLong("own"));
  }
}
