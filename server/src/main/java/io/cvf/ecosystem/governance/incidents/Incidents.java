package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of incidents. Whoever changes one has locked it. */
@Repository
class Incidents {

  private final JdbcClient database;

  Incidents(JdbcClient database) {
    this.database = database;
  }

  /** What is opened. */
  record Opened(
      PartnerId partner,
      @Nullable UUID monitor,
      @Nullable String monitorName,
      Severity severity,
      String title,
      String description,
      Origin origin,
      Instant openedAt,
      @Nullable MemberId openedBy,
      Instant reportedAt,
      Severity responseSeverity,
      @Nullable Long targetSeconds) {

    boolean counts() {
      return origin != Origin.PARTNER && severity.isAtLeast(responseSeverity);
    }
  }

  /** Counts on within the year; two who open at once wait for one another. */
  int nextNumber(int year) {
    return database
        .sql(
            """
            insert into governance.incident_counter as c (year, last) values (:year, 1)
            on conflict (year) do update set last = c.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /** False when its monitor has an open one; what a partner reports of itself is none. */
  boolean add(String id, Opened it) {
    return database
            .sql(
                """
                insert into governance.incident (id, partner, monitor, monitor_name, severity,
                  title, description, origin, opened_at, opened_by, reported_at,
                  response_severity, counts, target_seconds)
                values (:id, :partner, :monitor, :monitorName, :severity, :title, :description,
                  :origin, :openedAt, :openedBy, :reportedAt, :responseSeverity, :counts, :target)
                on conflict (monitor)
                  where monitor is not null and resolved_at is null and origin <> 'PARTNER'
                  do nothing
                """)
            .param("id", id)
            .param("partner", it.partner().value())
            .param("monitor", it.monitor(), Types.OTHER)
            .param("monitorName", it.monitorName(), Types.VARCHAR)
            .param("severity", it.severity().name())
            .param("title", it.title())
            .param("description", it.description())
            .param("origin", it.origin().name())
            .param("openedAt", Timestamps.of(it.openedAt()))
            .param("openedBy", it.openedBy() == null ? null : it.openedBy().value(), Types.OTHER)
            .param("reportedAt", Timestamps.of(it.reportedAt()))
            .param("responseSeverity", it.responseSeverity().name())
            .param("counts", it.counts())
            .param("target", it.targetSeconds(), Types.BIGINT)
            .update()
        == 1;
  }

  Optional<Incident> find(String id) {
    return database
        .sql("select * from governance.incident where id = :id")
        .param("id", id)
        .query(Incidents::incident)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Incident> lock(String id) {
    return database
        .sql("select * from governance.incident where id = :id for update")
        .param("id", id)
        .query(Incidents::incident)
        .optional();
  }

  /** Any open one of a monitor, also one its partner reported. */
  Optional<String> openOf(UUID monitor) {
    return database
        .sql(
            """
            select id from governance.incident
            where monitor = :monitor and resolved_at is null order by id limit 1
            """)
        .param("monitor", monitor)
        .query(String.class)
        .optional();
  }

  /** How many of a partner are open that one of them reported. */
  int openBy(PartnerId partner, Collection<MemberId> members) {
    return database
        .sql(
            """
            select count(*) from governance.incident
            where partner = :partner and resolved_at is null and opened_by = any(:members)
            """)
        .param("partner", partner.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /** The open one of a monitor, locked; not one its partner reported, which does not count. */
  Optional<Incident> lockOpen(UUID monitor) {
    return database
        .sql(
            """
            select * from governance.incident
            where monitor = :monitor and resolved_at is null and origin <> 'PARTNER' for update
            """)
        .param("monitor", monitor)
        .query(Incidents::incident)
        .optional();
  }

  /** The one of a monitor that resolved itself after it had, as was learnt later, failed again. */
  Optional<Incident> lockResolvedTooSoon(UUID monitor, Instant since) {
    return database
        .sql(
            """
            select * from governance.incident
            where monitor = :monitor and origin = 'MONITOR' and resolved_by is null
              and opened_at <= :since and resolved_at >= :since
            order by resolved_at desc limit 1 for update
            """)
        .param("monitor", monitor)
        .param("since", Timestamps.of(since))
        .query(Incidents::incident)
        .optional();
  }

  void acknowledge(String id, Instant at, MemberId by) {
    database
        .sql(
            """
            update governance.incident
            set acknowledged_at = :at, acknowledged_by = :by, escalate_at = null,
              version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("at", Timestamps.of(at))
        .param("by", by.value())
        .update();
  }

  /**
   * @param by null when its monitor was up for long enough
   */
  void resolve(String id, Instant at, @Nullable MemberId by) {
    database
        .sql(
            """
            update governance.incident
            set resolved_at = :at, resolved_by = :by, escalate_at = null, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("at", Timestamps.of(at))
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .update();
  }

  void reopen(String id) {
    database
        .sql(
            """
            update governance.incident
            set resolved_at = null, up_since = null, version = version + 1 where id = :id
            """)
        .param("id", id)
        .update();
  }

  /**
   * @param since null when its monitor is down
   */
  void upSince(String id, @Nullable Instant since) {
    database
        .sql(
            """
            update governance.incident set up_since = :since, version = version + 1 where id = :id
            """)
        .param("id", id)
        .param("since", Timestamps.of(since), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void severity(String id, Severity severity, boolean counts) {
    database
        .sql(
            """
            update governance.incident
            set severity = :severity, counts = :counts, version = version + 1 where id = :id
            """)
        .param("id", id)
        .param("severity", severity.name())
        .param("counts", counts)
        .update();
  }

  /** When its clock runs out and others are told, as far as is known now. */
  void due(String id, @Nullable Instant dueAt, @Nullable Instant escalateAt) {
    database
        .sql(
            """
            update governance.incident set due_at = :dueAt, escalate_at = :escalateAt
            where id = :id
            """)
        .param("id", id)
        .param("dueAt", Timestamps.of(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("escalateAt", Timestamps.of(escalateAt), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void escalated(String id, int times) {
    database
        .sql("update governance.incident set escalations = :times where id = :id")
        .param("id", id)
        .param("times", times)
        .update();
  }

  void postMortem(String id, String text) {
    database
        .sql(
            """
            update governance.incident set post_mortem = :text, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("text", text)
        .update();
  }

  /** Something about it is new, though it stands where it stood. */
  void touch(String id) {
    database
        .sql("update governance.incident set version = version + 1 where id = :id")
        .param("id", id)
        .update();
  }

  /** Those of which others are to be told now, the longest due first. */
  List<String> toEscalate(Instant now, int limit) {
    return database
        .sql(
            """
            select id from governance.incident where escalate_at <= :now
            order by escalate_at limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  /** That one, as long as others are still to be told of it. */
  Optional<String> toEscalate(String id, Instant now) {
    return database
        .sql("select id from governance.incident where id = :id and escalate_at <= :now")
        .param("id", id)
        .param("now", Timestamps.of(now))
        .query((row, _) -> row.getString("id"))
        .optional();
  }

  /** Those of monitors that have been up again since then, or longer. */
  List<String> upAgain(Instant since, int limit) {
    return database
        .sql(
            """
            select id from governance.incident
            where up_since <= :since and resolved_at is null and origin = 'MONITOR'
            order by up_since limit :limit
            """)
        .param("since", Timestamps.of(since))
        .param("limit", limit)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  static Incident incident(ResultSet row, int number) throws SQLException {
    return new Incident(
        row.getString("id"),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getObject("monitor", UUID.class),
        row.getString("monitor_name"),
        Severity.valueOf(row.getString("severity")),
        row.getString("title"),
        row.getString("description"),
        Origin.valueOf(row.getString("origin")),
        instant(row, "opened_at"),
        member(row, "opened_by"),
        instant(row, "reported_at"),
        Severity.valueOf(row.getString("response_severity")),
        row.getBoolean("counts"),
        row.getObject("target_seconds", Long.class),
        instantOrNull(row, "due_at"),
        row.getInt("escalations"),
        instantOrNull(row, "acknowledged_at"),
        member(row, "acknowledged_by"),
        instantOrNull(row, "resolved_at"),
        member(row, "resolved_by"),
        instantOrNull(row, "up_since"),
        row.getString("post_mortem"),
        row.getLong("version"));
  }

  private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new MemberId(id);
  }
}
