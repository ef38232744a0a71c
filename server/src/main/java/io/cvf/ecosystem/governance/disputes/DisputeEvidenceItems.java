package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What parties show; nothing is ever taken back. */
@Repository
class DisputeEvidenceItems {

  private final JdbcClient database;

  DisputeEvidenceItems(JdbcClient database) {
    this.database = database;
  }

  UUID add(
      DisputeId dispute,
      Side side,
      @Nullable String url,
      @Nullable StoredFile file,
      @Nullable String note,
      Instant at,
      MemberId by) {
    return database
        .sql(
            """
            insert into governance.dispute_evidence (dispute, side, url, sha256, file_name,
              media_type, bytes, note, added_at, added_by)
            values (:dispute, :side, :url, :sha256, :name, :type, :bytes, :note, :at, :by)
            returning id
            """)
        .param("dispute", dispute.value())
        .param("side", side.name())
        .param("url", url, Types.VARCHAR)
        .param("sha256", file == null ? null : file.sha256(), Types.VARCHAR)
        .param("name", file == null ? null : file.name(), Types.VARCHAR)
        .param("type", file == null ? null : file.mediaType(), Types.VARCHAR)
        .param("bytes", file == null ? null : file.bytes(), Types.BIGINT)
        .param("note", note, Types.VARCHAR)
        .param("at", Timestamps.of(at))
        .param("by", by.value())
        .query(UUID.class)
        .single();
  }

  Optional<DisputeEvidence> find(DisputeId dispute, UUID id) {
    return database
        .sql("select * from governance.dispute_evidence where dispute = :dispute and id = :id")
        .param("dispute", dispute.value())
        .param("id", id)
        .query(DisputeEvidenceItems::item)
        .optional();
  }

  /** In the order it was shown. */
  Page<DisputeEvidence> page(DisputeId dispute, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.dispute_evidence
                where dispute = :dispute and (:after::uuid is null or id > :after)
                order by id limit :limit
                """)
            .param("dispute", dispute.value())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(DisputeEvidenceItems::item)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  int count(DisputeId dispute, Side side) {
    return database
        .sql(
            """
            select count(*) from governance.dispute_evidence
            where dispute = :dispute and side = :side
            """)
        .param("dispute", dispute.value())
        .param("side", side.name())
        .query(Integer.class)
        .single();
  }

  /** The hash of each file and the address of each link, for the audit log. */
  List<String> fingerprints(DisputeId dispute) {
    return database
        .sql(
            """
            select coalesce('sha256:' || sha256, url) from governance.dispute_evidence
            where dispute = :dispute order by id
            """)
        .param("dispute", dispute.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static DisputeEvidence item(ResultSet row, int number) throws SQLException {
    var sha256 = row.getString("sha256");
    return new DisputeEvidence(
        row.getObject("id", UUID.class),
        Side.valueOf(row.getString("side")),
        row.getString("url"),
        sha256 == null
            ? null
            : new StoredFile(
                sha256,
                row.getLong("bytes"),
                row.getString("file_name"),
                row.getString("media_type")),
        row.getString("note"),
        instant(row, "added_at"),
        new MemberId(row.getObject("added_by", UUID.class)));
  }
}
