package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of exports: one for each member, the last. */
@Repository
class DataExports {

  private final JdbcClient database;

  DataExports(JdbcClient database) {
    this.database = database;
  }

  /** False while another one is being made, unless that was lost some time ago. */
  boolean begin(DataExport export, Instant lostBefore) {
    return database
            .sql(
                """
                insert into identity.data_export as before
                  (member, id, job, requested_by, requested_at)
                values (:member, :id, :job, :by, :at)
                on conflict (member) do update
                set id = excluded.id, job = excluded.job, requested_by = excluded.requested_by,
                  requested_at = excluded.requested_at, finished_at = null, expires_at = null,
                  archive = null
                where before.finished_at is not null or before.requested_at < :lostBefore
                """)
            .param("member", export.member().value())
            .param("id", export.id())
            .param("job", export.job())
            .param("by", export.requestedBy().value())
            .param("at", Timestamps.of(export.requestedAt()))
            .param("lostBefore", Timestamps.of(lostBefore))
            .update()
        == 1;
  }

  /** Nothing happens when another one was asked for meanwhile. */
  void finish(UUID id, byte[] archive, Instant now, Instant expiresAt) {
    database
        .sql(
            """
            update identity.data_export
            set archive = :archive, finished_at = :now, expires_at = :expiresAt
            where id = :id
            """)
        .param("id", id)
        .param("archive", archive)
        .param("now", Timestamps.of(now))
        .param("expiresAt", Timestamps.of(expiresAt))
        .update();
  }

  Optional<DataExport> find(MemberId member, Instant now) {
    return database
        .sql(
            """
            select member, id, job, requested_by, requested_at, finished_at, expires_at,
              length(archive) as bytes
            from identity.data_export
            where member = :member and (expires_at is null or expires_at > :now)
            """)
        .param("member", member.value())
        .param("now", Timestamps.of(now))
        .query((row, _) -> export(row))
        .optional();
  }

  Optional<byte[]> archive(MemberId member, Instant now) {
    return database
        .sql(
            """
            select archive from identity.data_export
            where member = :member and expires_at > :now
            """)
        .param("member", member.value())
        .param("now", Timestamps.of(now))
        .query(byte[].class)
        .optional();
  }

  void remove(MemberId member) {
    database
        .sql("delete from identity.data_export where member = :member")
        .param("member", member.value())
        .update();
  }

  int removeExpired(Instant now) {
    return database
        .sql("delete from identity.data_export where expires_at <= :now")
        .param("now", Timestamps.of(now))
        .update();
  }

  private static DataExport export(ResultSet row) throws SQLException {
    return new DataExport(
        new MemberId(row.getObject("member", UUID.class)),
        row.getObject("id", UUID.class),
        row.getObject("job", UUID.class),
        new MemberId(row.getObject("requested_by", UUID.class)),
        Timestamps.instant(row, "requested_at"),
        Timestamps.instantOrNull(row, "finished_at"),
        Timestamps.instantOrNull(row, "expires_at"),
        row.getObject("bytes", Integer.class));
  }
}
