package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single looks, in a partition for each day (UTC). */
@Repository
class MonitorProbes {

  private final JdbcClient database;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  MonitorProbes(JdbcClient database) {
    this.database = database;
  }

  static LocalDate day(Look look) {
    return LocalDate.ofInstant(look.at(), ZoneOffset.UTC);
  }

  /** What is there already stays; a look of a day before that is too late. */
  void add(List<Look> looks, LocalDate first) {
    var kept = looks.stream().filter(it -> !day(it).isBefore(first)).toList();
    if (kept.isEmpty()) {
      return;
    }
    kept.stream().map(MonitorProbes::day).collect(Collectors.toSet()).forEach(this::ensure);
    database
        .sql(
            """
            insert into governance.probe (monitor, at, why, status, millis)
            select * from unnest(:monitors::uuid[], :at::text[]::timestamptz[],
              :why::smallint[], :status::smallint[], :millis::integer[])
            on conflict do nothing
            """)
        .param("monitors", each(kept, Look::monitor).toArray(UUID[]::new))
        .param("at", each(kept, it -> it.at().toString()).toArray(String[]::new))
        .param("why", each(kept, MonitorProbes::why).toArray(Integer[]::new))
        .param("status", each(kept, Look::status).toArray(Integer[]::new))
        .param("millis", each(kept, Look::millis).toArray(Integer[]::new))
        .update();
  }

  private static @Nullable Integer why(Look look) {
    return look.why() == null ? null : look.why().code();
  }

  private static <T extends @Nullable Object> List<T> each(
      List<Look> looks, Function<Look, T> value) {
    return looks.stream().map(value).toList();
  }

  /** Newest first. */
  List<Look> page(UUID monitor, Instant from, Instant until, Paging paging) {
    return database
        .sql(
            """
            select * from governance.probe
            where monitor = :monitor and at >= :from and at < :until
              and (:before::timestamptz is null or at < :before::timestamptz)
            order by at desc limit :limit
            """)
        .param("monitor", monitor)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .param("before", paging.after().map(it -> Timestamps.of(it.instant(0))).orElse(null))
        .param("limit", paging.fetch())
        .query((row, _) ->
            new Look(
                monitor,
                Timestamps.instant(row, "at"),
                Cause.of(row.getObject("why", Integer.class)),
                row.getObject("status", Integer.class),
                row.getInt("millis"),
                true,
                null))
        .list();
  }

  /**
   * What an hour's looks of one monitor come to.
   *
   * @param millis of those that succeeded
   */
  record Hour(UUID monitor, long probes, long failed, List<Integer> millis) {}

  List<Hour> hour(Instant from) {
    return database
        .sql(
            """
            select monitor, count(*) as probes, count(why) as failed,
              coalesce(array_agg(millis) filter (where why is null), '{}') as millis
            from governance.probe where at >= :from and at < :until
            group by monitor order by monitor
            """)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(from.plus(1, ChronoUnit.HOURS)))
        .query((row, _) ->
            new Hour(
                row.getObject("monitor", UUID.class),
                row.getLong("probes"),
                row.getLong("failed"),
                List.of((Integer[]) row.getArray("millis").getArray())))
        .list();
  }

  /** The first hour that is not in the days yet; empty before the first look. */
  Optional<Instant> nextHour() {
    return database
        .sql(
            """
            select coalesce(
              (select max(hour) + interval '1 hour' from governance.probe_hour),
              (select date_trunc('hour', min(at), 'UTC') from governance.probe)) as next
            """)
        .query((row, _) -> Optional.ofNullable(Timestamps.instantOrNull(row, "next")))
        .single();
  }

  /** False when it is in the days already. */
  boolean takeHour(Instant hour) {
    return database
            .sql(
                """
                insert into governance.probe_hour (hour) values (:hour) on conflict do nothing
                """)
            .param("hour", Timestamps.of(hour))
            .update()
        == 1;
  }

  /** Two who find a day missing at once wait for each other. */
  void ensure(LocalDate day) {
    if (known.contains(day)) {
      return;
    }
    if (exists(day)) {
      known.add(day); // not when it is made: that may be undone
    } else {
      create(day);
    }
  }

  private static String name(LocalDate day) {
    return "governance.probe_" + day.toString().replace('-', '_');
  }

  private boolean exists(LocalDate day) {
    return database
        .sql("select to_regclass(:name) is not null")
        .param("name", name(day))
        .query(Boolean.class)
        .single();
  }

  private void create(LocalDate day) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('probe-partition', 0))")
        .query((_, _) -> true)
        .list();
    database
        .sql(
            """
            create table if not exists %s partition of governance.probe
            for values from ('%s 00:00:00+00') to ('%s 00:00:00+00')
            """
                .formatted(name(day), day, day.plusDays(1)))
        .update();
  }

  /** The days there are partitions of, that one and earlier ones left out. */
  List<LocalDate> daysBefore(LocalDate first) {
    return database
        .sql(
            """
            select replace(substring(c.relname from 7), '_', '-')::date as day
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'governance.probe'::regclass
            order by 1
            """)
        .query((row, _) -> row.getObject("day", LocalDate.class))
        .list()
        .stream()
        .filter(day -> day.isBefore(first))
        .toList();
  }

  /** Gives up soon when somebody reads it for long, so that nobody has to wait behind it. */
  void drop(LocalDate day) {
    database.sql("set local lock_timeout = '2s'").update();
    database.sql("drop table if exists " + name(day)).update();
    known.remove(day);
  }
}
