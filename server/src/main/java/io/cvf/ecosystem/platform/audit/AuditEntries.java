package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of the log. A record is kept as the exact text that is hashed. */
@Repository
class AuditEntries {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  AuditEntries(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  void append(
      @Nullable MemberId actor,
      String action,
      String subject,
      Map<String, ?> detail,
      @Nullable String reason) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("at", clock.instant().toString());
    entry.put("actor", actor == null ? null : actor.toString());
    entry.put("action", action);
    entry.put("subject", subject);
    entry.put("detail", detail);
    entry.put("reason", reason);
    database
        .sql("insert into platform.audit_entry (record) values (:record::json)")
        .param("record", json.writeValueAsString(entry))
        .update();
  }

  /** Newest first. */
  Page<AuditEntry> page(AuditEntry.Filter filter, Paging paging) {
    var rows =
        database
            .sql(
                """
                select position, record from platform.audit_entry
                where (:before::bigint is null or position < :before)
                  and (:subject::text is null or subject = :subject)
                  and (:actor::text is null or actor = :actor)
                  and (:action::text is null or action = :action)
                order by position desc
                limit :fetch
                """)
            .param("before", paging.after().map(cursor -> cursor.number(0)).orElse(null))
            .param("subject", filter.subject())
            .param("actor", filter.actor())
            .param("action", filter.action())
            .param("fetch", paging.fetch())
            .query((row, n) -> entry(row))
            .list();
    return Page.of(rows, paging, entry -> Cursor.of(entry.id()));
  }

  /** Records by and about a member, oldest first. */
  List<String> of(MemberId member) {
    return database
        .sql(
            """
            select record::text as record, position from platform.audit_entry
            where actor = :member
            union
            select record::text, position from platform.audit_entry
            where subject = 'member:' || :member
            order by position
            """)
        .param("member", member.toString())
        .query((row, _) -> row.getString("record"))
        .list();
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    var record = json.readTree(row.getString("record"));
    return new AuditEntry(
        row.getLong("position"),
        Instant.parse(record.get("at").asString()),
        record.path("actor").asString(null),
        null,
        record.get("action").asString(),
        record.get("subject").asString(),
        null,
        record.get("detail"),
        record.path("reason").asString(null));
  }
}
