package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found at staging endpoints. */
@Repository
class Probes {

  private final JdbcClient database;

  Probes(JdbcClient database) {
    this.database = database;
  }

  /** A staging endpoint whose next probe is due. */
  record Due(UUID application, URI endpoint) {}

  /**
   * Those whose probe is due. Each is handed out once an interval, whatever node asks; what was
   * missed while nobody asked is not made up for.
   */
  List<Due> claim(Instant now, int limit) {
    return database
        .sql(
            """
            update integrations.partner_application
            set next_probe_at = :now::timestamptz + make_interval(secs => probe_seconds)
            where id in (
              select id from integrations.partner_application
              where state = 'OPEN' and next_probe_at <= :now
              order by next_probe_at limit :limit for update skip locked)
            returning id, staging_endpoint
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query((row, _) ->
            new Due(row.getObject("id", UUID.class), URI.create(row.getString("staging_endpoint"))))
        .list();
  }

  void add(UUID application, Instant at, int millis, int status) {
    database
        .sql(
            """
            insert into integrations.probe (application, at, millis, status)
            values (:application, :at, :millis, :status)
            on conflict do nothing
            """)
        .param("application", application)
        .param("at", Timestamps.of(at))
        .param("millis", millis)
        .param("status", status)
        .update();
  }

  /**
   * What the probes of an application come to.
   *
   * @param p95Millis null when none was answered with success
   */
  record Found(
      long probes,
      long succeeded,
      @Nullable Long p95Millis,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      @Nullable Integer lastStatus) {}

  Found of(UUID application) {
    return database
        .sql(
            """
            select count(*) as probes,
              count(*) filter (where status / 100 = 2) as succeeded,
              percentile_disc(0.95) within group (order by millis)
                filter (where status / 100 = 2) as p95,
              min(at) as first_at, max(at) as last_at,
              (select status from integrations.probe
               where application = :application order by at desc limit 1) as last_status
            from integrations.probe where application = :application
            """)
        .param("application", application)
        .query((row, _) ->
            new Found(
                row.getLong("probes"),
                row.getLong("succeeded"),
                row.getObject("p95", Integer.class) == null ? null : row.getLong("p95"),
                instantOrNull(row, "first_at"),
                instantOrNull(row, "last_at"),
                row.getObject("last_status", Integer.class)))
        .single();
  }

  /** Probes of applications that were closed before then; the reviews keep their figures. */
  int forget(Instant closedBefore) {
    return database
        .sql(
            """
            delete from integrations.probe where application in (
              select id from integrations.partner_application where closed_at < :before)
            """)
        .param("before", Timestamps.of(closedBefore))
        .update();
  }
}
