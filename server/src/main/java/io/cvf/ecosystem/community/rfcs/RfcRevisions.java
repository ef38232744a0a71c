package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every text an RFC ever had. */
@Repository
class RfcRevisions {

  private static final String COLUMNS =
      """
      select v.number, v.title, v.track, v.labels, v.note, v.editorial_reason, v.created_at,
             v.bytes, v.body_sha256, m.username as author
      from community.rfc_revision v left join community.member m on m.id = v.author_id
      where v.rfc_id = :rfc
      """;

  private final JdbcClient database;

  RfcRevisions(JdbcClient database) {
    this.database = database;
  }

  /** Keeps the current text of the RFC as its latest revision. */
  void insert(Rfc rfc, String note, MemberId author) {
    var text = rfc.text();
    database
        .sql(
            """
            insert into community.rfc_revision (
              rfc_id, number, title, track, labels, body, bytes, body_sha256, note, author_id,
              created_at)
            values (
              :rfc, :number, :title, :track, :labels, :body, :bytes, :sha256, :note, :author,
              :createdAt)
            """)
        .param("rfc", rfc.id().value())
        .param("number", rfc.revision())
        .param("title", text.title())
        .param("track", text.track().name())
        .param("labels", text.labels().toArray(String[]::new))
        .param("body", text.body())
        .param("bytes", text.bytes())
        .param("sha256", text.bodySha256())
        .param("note", note)
        .param("author", author.value())
        .param("createdAt", Timestamps.of(rfc.dates().updatedAt()))
        .update();
  }

  /** Newest first. */
  Page<RfcRevision> page(RfcId rfc, Paging paging) {
    var before = paging.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    var rows =
        database
            .sql(COLUMNS + "and v.number < :before order by v.number desc limit :limit")
            .param("rfc", rfc.value())
            .param("before", before)
            .param("limit", paging.fetch())
            .query(RfcRevisions::revision)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.number()));
  }

  Optional<RfcRevision> find(RfcId rfc, int number) {
    return database
        .sql(COLUMNS + "and v.number = :number")
        .param("rfc", rfc.value())
        .param("number", number)
        .query(RfcRevisions::revision)
        .optional();
  }

  /** The bodies of the revisions that exist. */
  Map<Integer, String> bodies(RfcId rfc, Integer... numbers) {
    return database
        .sql(
            """
            select number, body from community.rfc_revision
            where rfc_id = :rfc and number = any(:numbers)
            """)
        .param("rfc", rfc.value())
        .param("numbers", numbers)
        .query((row, index) -> Map.entry(row.getInt("number"), row.getString("body")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void markEditorial(RfcId rfc, int number, String reason, MemberId by, Instant now) {
    database
        .sql(
            """
            update community.rfc_revision
            set editorial_reason = :reason, editorial_by = :by, editorial_at = :now
            where rfc_id = :rfc and number = :number
            """)
        .param("reason", reason)
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .param("rfc", rfc.value())
        .param("number", number)
        .update();
  }

  /** When the latest body came that was not marked editorial. */
  Instant bodyChangedAt(RfcId rfc) {
    return database
        .sql(
            """
            select max(created_at) as at
            from (
              select created_at, editorial_at, number, body_sha256,
                     lag(body_sha256) over (order by number) as before
              from community.rfc_revision where rfc_id = :rfc) v
            where number = 1 or (body_sha256 <> before and editorial_at is null)
            """)
        .param("rfc", rfc.value())
        .query((row, index) -> instant(row, "at"))
        .single();
  }

  private static RfcRevision revision(ResultSet row, int index) throws SQLException {
    var reason = row.getString("editorial_reason");
    return new RfcRevision(
        row.getInt("number"),
        row.getString("title"),
        Track.valueOf(row.getString("track")),
        Rfcs.labels(row),
        row.getString("note"),
        reason != null,
        reason,
        row.getString("author"),
        instant(row, "created_at"),
        row.getInt("bytes"),
        row.getString("body_sha256"));
  }
}
