package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What monitors told, each once, in whatever order it came. */
@Repository
class MonitorSignals {

  private final JdbcClient database;

  MonitorSignals(JdbcClient database) {
    this.database = database;
  }

  /**
   * A monitor went down or came back.
   *
   * @param cause a sentence; null when it came back
   */
  record Signal(
      UUID monitor,
      PartnerId partner,
      String name,
      Instant at,
      boolean up,
      @Nullable String cause,
      boolean allDown) {}

  /** False when it was told before. Others who follow the monitor wait until this one is done. */
  boolean add(Signal it) {
    lock(it.monitor());
    return database
            .sql(
                """
                insert into governance.monitor_signal
                  (monitor, partner, name, at, up, cause, all_down)
                values (:monitor, :partner, :name, :at, :up, :cause, :allDown)
                on conflict do nothing
                """)
            .param("monitor", it.monitor())
            .param("partner", it.partner().value())
            .param("name", it.name())
            .param("at", Timestamps.of(it.at()))
            .param("up", it.up())
            .param("cause", it.cause(), Types.VARCHAR)
            .param("allDown", it.allDown())
            .update()
        == 1;
  }

  void lock(UUID monitor) {
    var _ =
        database
            .sql("select pg_advisory_xact_lock(hashtextextended(:monitor, 7))::text")
            .param("monitor", "incident of " + monitor)
            .query(String.class)
            .optional();
  }

  /** How the monitor stands: what it told of the latest moment. */
  Signal latest(UUID monitor) {
    return database
        .sql(
            """
            select * from governance.monitor_signal where monitor = :monitor
            order by at desc, up desc limit 1
            """)
        .param("monitor", monitor)
        .query(MonitorSignals::signal)
        .single();
  }

  /** It went down in announced maintenance; null when that has been seen to. */
  void wait(Signal down, @Nullable Instant until) {
    database
        .sql(
            """
            update governance.monitor_signal set opens_at = :until
            where monitor = :monitor and at = :at and not up
            """)
        .param("monitor", down.monitor())
        .param("at", Timestamps.of(down.at()))
        .param("until", Timestamps.of(until), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Those that waited for the end of maintenance. */
  List<Signal> waited(Instant now, int limit) {
    return database
        .sql(
            """
            select * from governance.monitor_signal where opens_at <= :now
            order by opens_at limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query(MonitorSignals::signal)
        .list();
  }

  /** Whether it still waits, once nobody else follows the monitor. */
  Optional<Signal> stillWaiting(Signal down) {
    lock(down.monitor());
    return database
        .sql(
            """
            select * from governance.monitor_signal
            where monitor = :monitor and at = :at and not up and opens_at is not null
            """)
        .param("monitor", down.monitor())
        .param("at", Timestamps.of(down.at()))
        .query(MonitorSignals::signal)
        .optional();
  }

  private static Signal signal(ResultSet row, int number) throws SQLException {
    return new Signal(
        row.getObject("monitor", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("name"),
        instant(row, "at"),
        row.getBoolean("up"),
        row.getString("cause"),
        row.getBoolean("all_down"));
  }
}
