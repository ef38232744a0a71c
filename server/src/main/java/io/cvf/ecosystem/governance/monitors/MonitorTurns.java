package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is. */
@Repository
class MonitorTurns {

  private final JdbcClient database;

  MonitorTurns(JdbcClient database) {
    this.database = database;
  }

  /**
   * One whose turn has come.
   *
   * @param free false while another look at it is under way; this turn is left out then
   */
  record Turn(Target target, boolean free) {}

  /**
   * Those whose turn has come, each handed out once whatever node asks. The next turn is on the
   * monitor's own grid of intervals, and looked at within a tenth of an interval of it; turns that
   * went by while nobody asked are left out.
   */
  List<Turn> claim(Instant now, int limit) {
    return database
        .sql(
            """
            with due as (
              select monitor from governance.monitor_state where due_at <= :now
              order by due_at limit :limit for update skip locked),
            turn as (
              select s.monitor, m.url, m.method, m.expected_status, m.body_contains,
                m.interval_seconds, m.timeout_seconds,
                s.turn_at + make_interval(secs => m.interval_seconds * greatest(1, ceil(
                  extract(epoch from :now::timestamptz - s.turn_at)
                    / m.interval_seconds + 0.2))::double precision) as next_at
              from due join governance.monitor_state s on s.monitor = due.monitor
              join governance.monitor m on m.id = s.monitor)
            update governance.monitor_state s
            set turn_at = turn.next_at,
              due_at = turn.next_at
                + make_interval(secs => turn.interval_seconds * (random() * 0.2 - 0.1)),
              busy_until = case when s.busy_until > :now then s.busy_until
                else :now::timestamptz + make_interval(secs =>
                  turn.interval_seconds / 2 + 2 * turn.timeout_seconds + 15) end
            from turn where s.monitor = turn.monitor
            returning turn.*, s.up, coalesce(old.busy_until <= :now, true) as free
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query((row, _) -> new Turn(target(row), row.getBoolean("free")))
        .list();
  }

  Optional<Target> target(UUID monitor) {
    return database
        .sql(
            """
            select m.id as monitor, m.*, s.up
            from governance.monitor m join governance.monitor_state s on s.monitor = m.id
            where m.id = :monitor and m.kind = 'HTTP'
            """)
        .param("monitor", monitor)
        .query((row, _) -> target(row))
        .optional();
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getObject("monitor", UUID.class),
        URI.create(row.getString("url")),
        row.getString("method"),
        Arrays.asList((Integer[]) row.getArray("expected_status").getArray()),
        row.getString("body_contains"),
        Duration.ofSeconds(row.getInt("interval_seconds")),
        Duration.ofSeconds(row.getInt("timeout_seconds")),
        Boolean.FALSE.equals(row.getObject("up", Boolean.class)));
  }

  /** How many hosts were found up since then, by whatever node. */
  int hostsUpSince(Instant since) {
    return database
        .sql(
            """
            select count(distinct lower(substring(m.url from '://(\\[[^]]+\\]|[^/:?#]+)')))
            from governance.monitor_state s join governance.monitor m on m.id = s.monitor
            where s.up and s.seen_at >= :since
            """)
        .param("since", Timestamps.of(since))
        .query(Integer.class)
        .single();
  }
}
