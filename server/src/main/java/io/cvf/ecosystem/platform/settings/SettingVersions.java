package io.cvf.ecosystem.platform.settings;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table of values. */
@Repository
class SettingVersions {

  private final JdbcClient database;

  SettingVersions(JdbcClient database) {
    this.database = database;
  }

  /** The first value, unless there is one. */
  void seed(String name, String value, Instant now) {
    database
        .sql(
            """
            insert into platform.setting_version (name, effective_from, value)
            values (:name, :now, :value)
            on conflict do nothing
            """)
        .param("name", name)
        .param("value", value)
        .param("now", utc(now))
        .update();
  }

  /** Makes others who would change a setting wait until this transaction ends. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('platform.setting_version', 0))")
        .query((row, n) -> n)
        .single();
  }

  /** In force from now on, or just behind the version before it when that clock was ahead. */
  void add(String name, String value, Instant now, Caller by, String reason) {
    database
        .sql(
            """
            insert into platform.setting_version
              (name, effective_from, value, changed_by, reason)
            select :name, greatest(:now, max(effective_from) + interval '1 microsecond'),
              :value, :by, :reason
            from platform.setting_version where name = :name
            """)
        .param("name", name)
        .param("value", value)
        .param("now", utc(now))
        .param("by", by.id().value())
        .param("reason", reason)
        .update();
  }

  /** All of a setting's versions, oldest first. */
  List<SettingVersion> of(String name) {
    return database
        .sql(
            """
            select name, value, effective_from, changed_by, reason
            from platform.setting_version where name = :name order by effective_from
            """)
        .param("name", name)
        .query((row, n) -> version(row))
        .list();
  }

  /** Newest first. */
  Page<SettingVersion> history(String name, Paging paging) {
    var rows =
        database
            .sql(
                """
                select name, value, effective_from, changed_by, reason
                from platform.setting_version
                where name = :name
                  and (:before::timestamptz is null or effective_from < :before)
                order by effective_from desc
                limit :fetch
                """)
            .param("name", name)
            .param("before", paging.after().map(cursor -> utc(cursor.instant(0))).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, n) -> version(row))
            .list();
    return Page.of(rows, paging, version -> Cursor.of(version.effectiveFrom()));
  }

  private static SettingVersion version(ResultSet row) throws SQLException {
    var changedBy = row.getObject("changed_by", UUID.class);
    return new SettingVersion(
        row.getString("name"),
        row.getString("value"),
        row.getObject("effective_from", OffsetDateTime.class).toInstant(),
        changedBy == null ? null : new MemberId(changedBy),
        row.getString("reason"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
