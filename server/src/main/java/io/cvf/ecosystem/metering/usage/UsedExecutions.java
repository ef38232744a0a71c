package io.cvf.ecosystem.metering.usage;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The executions themselves, those of one day. */
@Repository
class UsedExecutions {

  private final JdbcClient database;

  UsedExecutions(JdbcClient database) {
    this.database = database;
  }

  private record Row(UUID key, Execution execution) {}

  @Schema(name = "Execution")
  record Execution(
      String id,
      String source,
      Instant time,
      @Schema(example = "summarise@1.0.0") String subject,
      Outcome outcome,
      long quantity,
      @Nullable Integer durationMillis,
      @Schema(description = "The billing month.", example = "2026-11") String countedIn,
      Instant acceptedAt) {}

  /** The latest first. Looks at that day's part of three billing months at most. */
  Page<Execution> page(UsageScope scope, LocalDate day, Paging paging) {
    var after = paging.after();
    var period = new Period(day, day);
    var rows =
        scope
            .bind(
                database
                    .sql(
                        """
                        select d.key, d.id, o.name as source, d.executed_at, d.failed, d.quantity,
                          d.millis, d.counted_in, d.accepted_at, n.name || '@' || s.version as subject
                        from metering.execution d
                        join metering.source o on o.id = d.source
                        join metering.subject s on s.id = d.subject
                        join metering.skill_name n on n.skill = s.skill and n.current
                        where d.counted_in between :firstCounted and :lastCounted
                          and d.executed_at >= :start and d.executed_at < :end
                          and (:at::timestamptz is null
                            or (d.executed_at, d.key) < (:at::timestamptz, :key::uuid))
                          %s
                        order by d.executed_at desc, d.key desc
                        limit :limit
                        """
                            .formatted(scope.conditions().replace("d.consumer", "o.consumer")))
                    .param("firstCounted", period.firstCounted())
                    .param("lastCounted", period.lastCounted())
                    .param("start", period.start())
                    .param("end", period.end())
                    .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
                    .param("key", after.map(it -> it.uuid(1)).orElse(null))
                    .param("limit", paging.fetch()))
            .query(UsedExecutions::row)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.execution().time(), last.key()))
        .map(Row::execution);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("key", UUID.class),
        new Execution(
            row.getString("id"),
            row.getString("source"),
            instant(row, "executed_at"),
            row.getString("subject"),
            row.getBoolean("failed") ? Outcome.FAILED : Outcome.SUCCEEDED,
            row.getLong("quantity"),
            row.getObject("millis", Integer.class),
            YearMonth.from(row.getObject("counted_in", LocalDate.class)).toString(),
            instant(row, "accepted_at")));
  }
}
