package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each monitor now. */
@Repository
class MonitorStates {

  private final JdbcClient database;

  MonitorStates(JdbcClient database) {
    this.database = database;
  }

  /** With the turns of a monitor that is asked by turns, from that moment on. */
  void add(UUID monitor, Instant watchedFrom, @Nullable Instant firstTurn) {
    database
        .sql(
            """
            insert into governance.monitor_state (monitor, watched_from, turn_at, due_at)
            values (:monitor, :from, :turn, :turn)
            """)
        .param("monitor", monitor)
        .param("from", Timestamps.of(watchedFrom))
        .param("turn", Timestamps.of(firstTurn))
        .update();
  }

  /** Of those that are watched now, each kept from everyone else until this transaction ends. */
  List<MonitorState> lock(Collection<UUID> monitors) {
    return database
        .sql(
            """
            select s.*, m.partner, m.name, m.kind, m.interval_seconds, m.timeout_seconds
            from governance.monitor_state s join governance.monitor m on m.id = s.monitor
            where s.monitor = any (:monitors::uuid[])
              and m.paused_at is null and m.ended_at is null
            order by s.monitor for no key update of s
            """)
        .param("monitors", monitors.toArray(UUID[]::new))
        .query((row, _) -> state(row))
        .list();
  }

  static MonitorState state(ResultSet row) throws SQLException {
    return new MonitorState(
        row.getObject("monitor", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("name"),
        MonitorState.validity(
            MonitorKind.valueOf(row.getString("kind")),
            row.getInt("interval_seconds"),
            row.getInt("timeout_seconds")),
        instant(row, "watched_from"),
        instantOrNull(row, "seen_at"),
        row.getObject("up", Boolean.class));
  }

  /** Writes what looks made of them; they are free for the next look. */
  void keep(List<Course> courses) {
    database
        .sql(
            """
            update governance.monitor_state s
            set seen_at = t.seen_at, up = t.up, busy_until = null, last_at = t.last_at,
              last_why = t.why, last_status = t.status, last_millis = t.millis,
              certificate_until = coalesce(t.certificate, s.certificate_until)
            from unnest(:monitors::uuid[], :seen::text[]::timestamptz[], :up::boolean[],
              :last::text[]::timestamptz[], :why::smallint[], :status::smallint[],
              :millis::integer[], :certificates::text[]::timestamptz[])
              as t (monitor, seen_at, up, last_at, why, status, millis, certificate)
            where s.monitor = t.monitor
            """)
        .param("monitors", each(courses, it -> it.before().monitor()).toArray(UUID[]::new))
        .param("seen", texts(courses, it -> it.state().seenAt()))
        .param("up", each(courses, it -> it.state().up()).toArray(Boolean[]::new))
        .param("last", texts(courses, it -> it.last() == null ? null : it.last().at()))
        .param("why", each(courses, MonitorStates::why).toArray(Integer[]::new))
        .param("status", each(courses, MonitorStates::status).toArray(Integer[]::new))
        .param("millis", each(courses, MonitorStates::millis).toArray(Integer[]::new))
        .param("certificates", texts(courses, Course::certificateUntil))
        .update();
  }

  private static @Nullable Integer why(Course course) {
    var last = course.last();
    return last == null || last.why() == null ? null : last.why().code();
  }

  private static @Nullable Integer status(Course course) {
    return course.last() == null ? null : course.last().status();
  }

  private static @Nullable Integer millis(Course course) {
    return course.last() == null ? null : course.last().millis();
  }

  private static String[] texts(List<Course> courses, Function<Course, @Nullable Instant> time) {
    return each(courses, it -> text(time.apply(it))).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static <T extends @Nullable Object> List<T> each(
      List<Course> courses, Function<Course, T> value) {
    return courses.stream().map(value).toList();
  }

  /** Those of the partners none of whose monitors is up. */
  Set<PartnerId> allDown(Collection<PartnerId> partners) {
    return Set.copyOf(
        database
            .sql(
                """
                select m.partner
                from governance.monitor m join governance.monitor_state s on s.monitor = m.id
                where m.partner = any (:partners::uuid[])
                  and m.paused_at is null and m.ended_at is null
                group by m.partner having not bool_or(s.up is true)
                """)
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
            .list());
  }

  /** Nobody looks by turns until {@link #begin}, and looks under way are before that. */
  void stop(UUID monitor) {
    database
        .sql(
            """
            update governance.monitor_state
            set watched_from = 'infinity', seen_at = null, up = null, turn_at = null,
              due_at = null, busy_until = null
            where monitor = :monitor
            """)
        .param("monitor", monitor)
        .update();
  }

  /** Another grid of turns. */
  void turn(UUID monitor, @Nullable Instant turn) {
    database
        .sql(
            """
            update governance.monitor_state set turn_at = :turn, due_at = :turn
            where monitor = :monitor
            """)
        .param("monitor", monitor)
        .param("turn", Timestamps.of(turn))
        .update();
  }

  /** Watched again from then on, with what was known forgotten. */
  void begin(UUID monitor, Instant watchedFrom, @Nullable Instant firstTurn) {
    database
        .sql(
            """
            update governance.monitor_state
            set watched_from = :from, seen_at = null, up = null, turn_at = :turn, due_at = :turn,
              busy_until = null
            where monitor = :monitor
            """)
        .param("monitor", monitor)
        .param("from", Timestamps.of(watchedFrom))
        .param("turn", Timestamps.of(firstTurn))
        .update();
  }
}
