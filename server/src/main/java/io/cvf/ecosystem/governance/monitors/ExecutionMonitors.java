package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which monitors are watched by executions. */
@Repository
class ExecutionMonitors {

  private final JdbcClient database;

  ExecutionMonitors(JdbcClient database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param leastSuccess in basis points
   */
  record Watched(
      UUID monitor,
      PartnerId partner,
      int leastSuccess,
      Instant watchedFrom,
      @Nullable Instant seenAt) {

    boolean waitsFor(Instant hour) {
      return !hour.isBefore(watchedFrom) && (seenAt == null || hour.isAfter(seenAt));
    }
  }

  List<Watched> watched() {
    return database
        .sql(
            """
            select m.id, m.partner, m.least_success, s.watched_from, s.seen_at
            from governance.monitor m join governance.monitor_state s on s.monitor = m.id
            where m.kind = 'EXECUTIONS' and m.paused_at is null and m.ended_at is null
            """)
        .query((row, _) ->
            new Watched(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getInt("least_success"),
                instant(row, "watched_from"),
                instantOrNull(row, "seen_at")))
        .list();
  }
}
