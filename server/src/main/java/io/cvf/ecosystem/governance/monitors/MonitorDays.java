package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What single looks come to by days (UTC), for good. */
@Repository
class MonitorDays {

  private final JdbcClient database;

  MonitorDays(JdbcClient database) {
    this.database = database;
  }

  /**
   * A day of one monitor.
   *
   * @param times see {@link AnswerTimes}; null when nothing was answered
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only merged
  record Part(UUID monitor, LocalDate day, long probes, long failed, byte @Nullable [] times) {

    static Part none(UUID monitor, LocalDate day) {
      return new Part(monitor, day, 0, 0, null);
    }
  }

  /** In the order of the days, the last one left out. */
  List<Part> of(PartnerId partner, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select d.* from governance.monitor_day d
            join governance.monitor m on m.id = d.monitor
            where m.partner = :partner and d.day >= :from and d.day < :until
            order by d.day
            """)
        .param("partner", partner.value())
        .param("from", from)
        .param("until", until)
        .query((row, _) ->
            new Part(
                row.getObject("monitor", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getLong("probes"),
                row.getLong("failed"),
                row.getBytes("times")))
        .list();
  }

  /** Those of the monitors, each kept from everyone else until this transaction ends. */
  List<Part> lock(LocalDate day, List<UUID> monitors) {
    return database
        .sql(
            """
            select * from governance.monitor_day
            where day = :day and monitor = any (:monitors::uuid[])
            order by monitor for update
            """)
        .param("day", day)
        .param("monitors", monitors.toArray(UUID[]::new))
        .query((row, _) ->
            new Part(
                row.getObject("monitor", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getLong("probes"),
                row.getLong("failed"),
                row.getBytes("times")))
        .list();
  }

  void keep(List<Part> parts) {
    database
        .sql(
            """
            insert into governance.monitor_day (monitor, day, probes, failed, times)
            select * from unnest(:monitors::uuid[], :days::text[]::date[], :probes::integer[],
              :failed::integer[], :times::bytea[])
            on conflict (monitor, day) do update
              set probes = excluded.probes, failed = excluded.failed, times = excluded.times
            """)
        .param("monitors", parts.stream().map(Part::monitor).toArray(UUID[]::new))
        .param("days", parts.stream().map(it -> it.day().toString()).toArray(String[]::new))
        .param(
            "probes",
            parts.stream().map(it -> Math.toIntExact(it.probes())).toArray(Integer[]::new))
        .param(
            "failed",
            parts.stream().map(it -> Math.toIntExact(it.failed())).toArray(Integer[]::new))
        .param("times", parts.stream().map(Part::times).toArray(byte[][]::new))
        .update();
  }
}
