package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.files.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what shows that items are done. */
@Repository
class ItemEvidences {

  private final JdbcClient database;

  ItemEvidences(JdbcClient database) {
    this.database = database;
  }

  /** What is to be added. */
  record New(
      ChecklistItem item,
      Side side,
      @Nullable String url,
      @Nullable StoredFile file,
      @Nullable String note) {}

  ItemEvidence add(AgreementId agreement, New it, MemberId by, Instant now) {
    var file = it.file();
    return database
        .sql(
            """
            insert into governance.checklist_evidence (agreement, item, side, url, sha256,
              file_name, media_type, bytes, note, added_at, added_by)
            values (:agreement, :item, :side, :url, :sha256, :name, :type, :bytes, :note, :now, :by)
            returning *
            """)
        .param("agreement", agreement.value())
        .param("item", it.item().code())
        .param("side", it.side().name())
        .param("url", it.url(), Types.VARCHAR)
        .param("sha256", file == null ? null : file.sha256(), Types.VARCHAR)
        .param("name", file == null ? null : file.name(), Types.VARCHAR)
        .param("type", file == null ? null : file.mediaType(), Types.VARCHAR)
        .param("bytes", file == null ? null : file.bytes(), Types.BIGINT)
        .param("note", it.note(), Types.VARCHAR)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(ItemEvidences::evidence)
        .single();
  }

  /** Of all items, the oldest first. An item has at most a handful. */
  List<ItemEvidence> of(AgreementId agreement) {
    return database
        .sql(
            """
            select * from governance.checklist_evidence where agreement = :agreement order by id
            """)
        .param("agreement", agreement.value())
        .query(ItemEvidences::evidence)
        .list();
  }

  void remove(UUID id) {
    database
        .sql("delete from governance.checklist_evidence where id = :id")
        .param("id", id)
        .update();
  }

  private static ItemEvidence evidence(ResultSet row, int number) throws SQLException {
    var sha256 = row.getString("sha256");
    return new ItemEvidence(
        row.getObject("id", UUID.class),
        ChecklistItem.of(row.getString("item")).orElseThrow(),
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
