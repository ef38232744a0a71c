package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners show. */
@Repository
class EvidenceItems {

  private final JdbcClient database;

  EvidenceItems(JdbcClient database) {
    this.database = database;
  }

  UUID add(
      PartnerId partner,
      String criterion,
      @Nullable String url,
      @Nullable StoredFile file,
      @Nullable LocalDate expiresOn,
      @Nullable String note,
      MemberId by,
      Instant now) {
    return database
        .sql(
            """
            insert into integrations.partner_evidence (
              partner, criterion, url, sha256, file_name, media_type, bytes, expires_on, note,
              added_at, added_by)
            values (:partner, :criterion, :url, :sha256, :name, :type, :bytes, :expiresOn, :note,
              :now, :by)
            returning id
            """)
        .param("partner", partner.value())
        .param("criterion", criterion)
        .param("url", url, Types.VARCHAR)
        .param("sha256", file == null ? null : file.sha256(), Types.VARCHAR)
        .param("name", file == null ? null : file.name(), Types.VARCHAR)
        .param("type", file == null ? null : file.mediaType(), Types.VARCHAR)
        .param("bytes", file == null ? null : file.bytes(), Types.BIGINT)
        .param("expiresOn", expiresOn, Types.DATE)
        .param("note", note, Types.VARCHAR)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .single();
  }

  Optional<EvidenceItem> find(PartnerId partner, UUID id) {
    return of(partner, List.of(id)).stream().findFirst();
  }

  /** Those of the ids that are this partner's. */
  List<EvidenceItem> of(PartnerId partner, Collection<UUID> ids) {
    return database
        .sql(
            """
            select * from integrations.partner_evidence
            where partner = :partner and id = any(:ids::uuid[])
            """)
        .param("partner", partner.value())
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(EvidenceItems::item)
        .list();
  }

  /** Newest first. */
  Page<EvidenceItem> of(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from integrations.partner_evidence
                where partner = :partner and (:after::uuid is null or id < :after)
                order by id desc limit :limit
                """)
            .param("partner", partner.value())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(EvidenceItems::item)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  int count(PartnerId partner) {
    return database
        .sql("select count(*) from integrations.partner_evidence where partner = :partner")
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }

  /** False when a review cites it, or it is not there. */
  boolean remove(PartnerId partner, UUID id) {
    return database
            .sql(
                """
                delete from integrations.partner_evidence e
                where partner = :partner and id = :id and not exists (
                  select from integrations.certification_citation where evidence = e.id)
                """)
            .param("partner", partner.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static EvidenceItem item(ResultSet row, int number) throws SQLException {
    var sha256 = row.getString("sha256");
    return new EvidenceItem(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("criterion"),
        row.getString("url"),
        sha256 == null
            ? null
            : new StoredFile(
                sha256,
                row.getLong("bytes"),
                row.getString("file_name"),
                row.getString("media_type")),
        row.getObject("expires_on", LocalDate.class),
        row.getString("note"),
        instant(row, "added_at"),
        new MemberId(row.getObject("added_by", UUID.class)));
  }
}
