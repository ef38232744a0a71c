package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outages and gaps, as they are found. */
@Repository
class MonitorSpans {

  private final JdbcClient database;

  MonitorSpans(JdbcClient database) {
    this.database = database;
  }

  void add(List<Outage> outages) {
    if (outages.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into governance.outage (monitor, from_at, until_at, cause)
            select * from unnest(:monitors::uuid[], :from::text[]::timestamptz[],
              :until::text[]::timestamptz[], :causes::smallint[])
            on conflict (monitor, from_at) do update
              set until_at = case when excluded.until_at is null then null
                else greatest(outage.until_at, excluded.until_at) end
            """)
        .param("monitors", each(outages, Outage::monitor).toArray(UUID[]::new))
        .param("from", each(outages, it -> it.from().toString()).toArray(String[]::new))
        .param("until", each(outages, it -> text(it.until())).toArray(String[]::new))
        .param("causes", each(outages, it -> it.cause().code()).toArray(Integer[]::new))
        .update();
  }

  /** Ends the open outages of those monitors. */
  void close(Map<UUID, Instant> ends) {
    if (ends.isEmpty()) {
      return;
    }
    var entries = List.copyOf(ends.entrySet());
    database
        .sql(
            """
            update governance.outage o set until_at = greatest(t.until_at, o.from_at)
            from unnest(:monitors::uuid[], :until::text[]::timestamptz[]) as t (monitor, until_at)
            where o.monitor = t.monitor and o.until_at is null
            """)
        .param("monitors", each(entries, Map.Entry::getKey).toArray(UUID[]::new))
        .param("until", each(entries, it -> it.getValue().toString()).toArray(String[]::new))
        .update();
  }

  /** Those whose last outage ended with the begin of their last pause. */
  Set<UUID> downAtTheirPause(Collection<UUID> monitors) {
    return database
        .sql(
            """
            select p.monitor
            from (
              select monitor, max(from_at) as from_at from governance.monitor_pause
              where monitor = any (:monitors::uuid[]) group by monitor) p
            where exists (
              select from governance.outage o
              where o.monitor = p.monitor and o.until_at = p.from_at)
            """)
        .param("monitors", monitors.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("monitor", UUID.class))
        .set();
  }

  /** When the last one ended that has. */
  Optional<Instant> lastEnd(UUID monitor) {
    return database
        .sql(
            """
            select until_at from governance.outage
            where monitor = :monitor and until_at is not null
            order by from_at desc limit 1
            """)
        .param("monitor", monitor)
        .query((row, _) -> Timestamps.instant(row, "until_at"))
        .optional();
  }

  /** Adds one that is over and was not heard of before, where no other one covers it. */
  void addPast(Outage outage) {
    database
        .sql(
            """
            insert into governance.outage (monitor, from_at, until_at, cause)
            select :monitor, lower(part), upper(part), :cause
            from unnest(tstzmultirange(tstzrange(:from, :until)) - (
              select coalesce(range_agg(tstzrange(from_at, until_at)), '{}')
              from governance.outage where monitor = :monitor)) as part
            on conflict (monitor, from_at)
              do update set until_at = greatest(outage.until_at, excluded.until_at)
            """)
        .param("monitor", outage.monitor())
        .param("from", Timestamps.of(outage.from()))
        .param("until", Timestamps.of(outage.until()))
        .param("cause", outage.cause().code())
        .update();
  }

  /** Newest first. */
  List<Outage> page(UUID monitor, Paging paging) {
    return database
        .sql(
            """
            select * from governance.outage
            where monitor = :monitor
              and (:before::timestamptz is null or from_at < :before::timestamptz)
            order by from_at desc limit :limit
            """)
        .param("monitor", monitor)
        .param("before", paging.after().map(it -> Timestamps.of(it.instant(0))).orElse(null))
        .param("limit", paging.fetch())
        .query((row, _) ->
            new Outage(
                monitor,
                Timestamps.instant(row, "from_at"),
                Timestamps.instantOrNull(row, "until_at"),
                Objects.requireNonNull(Cause.of(row.getInt("cause")))))
        .list();
  }

  /** The open outage began earlier than was thought. */
  void openedEarlier(UUID monitor, Instant from) {
    database
        .sql(
            """
            update governance.outage set from_at = :from
            where monitor = :monitor and until_at is null and from_at > :from
              and not exists (
                select from governance.outage where monitor = :monitor and from_at = :from)
            """)
        .param("monitor", monitor)
        .param("from", Timestamps.of(from))
        .update();
  }

  void addGaps(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into governance.gap (monitor, from_at, until_at)
            select * from unnest(:monitors::uuid[], :from::text[]::timestamptz[],
              :until::text[]::timestamptz[])
            on conflict (monitor, from_at)
              do update set until_at = greatest(gap.until_at, excluded.until_at)
            """)
        .param("monitors", each(gaps, Gap::monitor).toArray(UUID[]::new))
        .param("from", each(gaps, it -> it.from().toString()).toArray(String[]::new))
        .param("until", each(gaps, it -> it.until().toString()).toArray(String[]::new))
        .update();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static <E, T extends @Nullable Object> List<T> each(List<E> all, Function<E, T> value) {
    return all.stream().map(value).toList();
  }
}
