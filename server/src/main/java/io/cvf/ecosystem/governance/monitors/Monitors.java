package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Paging;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The monitors and their pauses. */
@Repository
class Monitors {

  private static final String SELECT =
      """
      select m.*, a.status as agreement_status, s.monitor, s.watched_from, s.seen_at, s.up,
        s.last_at, s.last_why, s.last_status, s.last_millis, s.certificate_until
      from governance.monitor m
      join governance.monitor_state s on s.monitor = m.id
      join governance.agreement a on a.id = m.agreement
      """;

  private final JdbcClient database;

  Monitors(JdbcClient database) {
    this.database = database;
  }

  /** What a monitor needs to know of its agreement. */
  record Watched(AgreementId id, PartnerId partner, AgreementStatus status) {}

  Optional<Watched> agreement(AgreementId id) {
    return agreement(id, "");
  }

  /** Two who add monitors to it wait for each other. */
  Optional<Watched> lockAgreement(AgreementId id) {
    return agreement(id, " for no key update");
  }

  private Optional<Watched> agreement(AgreementId id, String lock) {
    return database
        .sql("select partner, status from governance.agreement where id = :id" + lock)
        .param("id", id.value())
        .query((row, _) ->
            new Watched(
                id,
                new PartnerId(row.getObject("partner", UUID.class)),
                AgreementStatus.valueOf(row.getString("status"))))
        .optional();
  }

  int countOf(AgreementId agreement) {
    return database
        .sql(
            """
            select count(*) from governance.monitor
            where agreement = :agreement and ended_at is null
            """)
        .param("agreement", agreement.value())
        .query(Integer.class)
        .single();
  }

  int countAll() {
    return database
        .sql("select count(*) from governance.monitor where ended_at is null")
        .query(Integer.class)
        .single();
  }

  /** Empty when the partner has one of that name. */
  Optional<UUID> add(Watched agreement, MonitorTerms terms, MemberId by, Instant now) {
    return params(
            database.sql(
                """
                insert into governance.monitor (
                  agreement, partner, name, kind, service_hours, url, method, expected_status,
                  body_contains, interval_seconds, timeout_seconds, tls_warn_days, least_success,
                  created_at, created_by)
                values (:agreement, :partner, :name, :kind, :hours, :url, :method,
                  :status::integer[], :contains, :interval, :timeout, :warn, :least, :now, :by)
                on conflict (partner, lower(name)) where ended_at is null do nothing
                returning id
                """),
            terms)
        .param("agreement", agreement.id().value())
        .param("partner", agreement.partner().value())
        .param("kind", terms.kind().name())
        .param("hours", terms.serviceHours().name())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .optional();
  }

  /** False when the partner has another one of that name. */
  boolean change(UUID id, MonitorTerms terms) {
    return params(
                database.sql(
                    """
                    update governance.monitor m
                    set name = :name, url = :url, method = :method,
                      expected_status = :status::integer[], body_contains = :contains,
                      interval_seconds = :interval, timeout_seconds = :timeout,
                      tls_warn_days = :warn, least_success = :least, version = version + 1
                    where id = :id and not exists (
                      select from governance.monitor o
                      where o.partner = m.partner and lower(o.name) = lower(:name)
                        and o.ended_at is null and o.id <> m.id)
                    """),
                terms)
            .param("id", id)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec params(
      JdbcClient.StatementSpec statement, MonitorTerms terms) {
    return statement
        .param("name", terms.name())
        .param("url", terms.url() == null ? null : terms.url().toString())
        .param("method", terms.method())
        .param("status", terms.expectedStatus().toArray(Integer[]::new))
        .param("contains", terms.bodyContains())
        .param("interval", terms.intervalSeconds())
        .param("timeout", terms.timeoutSeconds())
        .param("warn", terms.tlsWarnDays())
        .param("least", terms.leastSuccess());
  }

  Optional<Monitor> find(UUID id) {
    return database
        .sql(SELECT + "where m.id = :id")
        .param("id", id)
        .query(Monitors::monitor)
        .optional();
  }

  /** Kept from everyone else who changes it until this transaction ends. */
  Optional<Monitor> lock(UUID id) {
    return database
        .sql(SELECT + "where m.id = :id for no key update of m")
        .param("id", id)
        .query(Monitors::monitor)
        .optional();
  }

  /** Those not ended first, in the order they were made. */
  List<Monitor> of(AgreementId agreement, Paging paging) {
    return database
        .sql(
            SELECT
                + """
                where m.agreement = :agreement
                  and (:after::boolean is null
                    or (m.ended_at is not null, m.id) > (:after, :afterId::uuid))
                order by m.ended_at is not null, m.id limit :limit
                """)
        .param("agreement", agreement.value())
        .param("after", paging.after().map(it -> it.number(0) == 1).orElse(null))
        .param("afterId", paging.after().map(it -> it.uuid(1)).orElse(null))
        .param("limit", paging.fetch())
        .query(Monitors::monitor)
        .list();
  }

  void pause(UUID id, Instant now, String reason, MemberId by) {
    database
        .sql(
            """
            with paused as (
              update governance.monitor
              set paused_at = :now, paused_reason = :reason, version = version + 1
              where id = :id)
            insert into governance.monitor_pause (monitor, from_at, reason, by)
            values (:id, :now, :reason, :by)
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .param("reason", reason)
        .param("by", by.value())
        .update();
  }

  void resume(UUID id, Instant now) {
    endPause(id, now);
    database
        .sql(
            """
            update governance.monitor
            set paused_at = null, paused_reason = null, version = version + 1 where id = :id
            """)
        .param("id", id)
        .update();
  }

  void end(UUID id, Instant now) {
    endPause(id, now);
    database
        .sql("update governance.monitor set ended_at = :now, version = version + 1 where id = :id")
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  private void endPause(UUID id, Instant now) {
    database
        .sql(
            """
            update governance.monitor_pause set until_at = greatest(from_at, :now)
            where monitor = :id and until_at is null
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Those that watch for an agreement that has ended. */
  List<UUID> overdue() {
    return database
        .sql(
            """
            select m.id from governance.monitor m join governance.agreement a on a.id = m.agreement
            where m.ended_at is null and a.status in ('TERMINATED', 'WITHDRAWN')
            """)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static Monitor monitor(ResultSet row, int number) throws SQLException {
    return new Monitor(
        row.getObject("id", UUID.class),
        new AgreementId(row.getObject("agreement", UUID.class)),
        AgreementStatus.valueOf(row.getString("agreement_status")),
        new PartnerId(row.getObject("partner", UUID.class)),
        terms(row),
        instant(row, "created_at"),
        instantOrNull(row, "paused_at"),
        row.getString("paused_reason"),
        instantOrNull(row, "ended_at"),
        row.getLong("version"),
        MonitorStates.state(row),
        last(row),
        instantOrNull(row, "certificate_until"));
  }

  private static MonitorTerms terms(ResultSet row) throws SQLException {
    var url = row.getString("url");
    return new MonitorTerms(
        row.getString("name"),
        MonitorKind.valueOf(row.getString("kind")),
        ServiceHours.valueOf(row.getString("service_hours")),
        url == null ? null : URI.create(url),
        row.getString("method"),
        Arrays.asList((Integer[]) row.getArray("expected_status").getArray()),
        row.getString("body_contains"),
        row.getInt("interval_seconds"),
        row.getInt("timeout_seconds"),
        row.getObject("tls_warn_days", Integer.class),
        row.getObject("least_success", Integer.class));
  }

  private static @Nullable Look last(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "last_at");
    return at == null
        ? null
        : new Look(
            row.getObject("id", UUID.class),
            at,
            Cause.of(row.getObject("last_why", Integer.class)),
            row.getObject("last_status", Integer.class),
            row.getInt("last_millis"),
            true,
            null);
  }
}
