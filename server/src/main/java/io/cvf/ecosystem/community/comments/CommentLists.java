package io.cvf.ecosystem.community.comments;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Pages of comments, each one query with everything a page shows. */
@Repository
class CommentLists {

  private static final String COLUMNS =
      """
      select c.*, m.username, m.display_name, r.number as rfc_number, r.title as rfc_title,
        (select count(*) from community.comment_upvote u where u.comment_id = c.id) as upvotes,
        exists (
          select from community.comment_upvote u
          where u.comment_id = c.id and u.member_id = :reader) as upvoted,
        (select count(*) from community.comment a where a.parent_id = c.id) as replies
      from community.comment c
        join community.rfc r on r.id = c.rfc_id
        left join community.member m on m.id = c.author_id
      """;

  private final JdbcClient database;

  CommentLists(JdbcClient database) {
    this.database = database;
  }

  /** A text a comment had, 1 being the first. */
  record Revision(int number, String body, Instant createdAt) {}

  /** A comment whose author waits for a decision. */
  record OpenAppeal(ListedComment comment, int rfcNumber, String rfcTitle) {}

  /**
   * In the order of reading: each thread from its first comment, answers below what they answer.
   */
  Page<ListedComment> ofRfc(RfcId rfc, @Nullable Caller reader, Paging paging) {
    var after = paging.after().map(cursor -> cursor.uuid(0));
    var rows =
        read(
                COLUMNS
                    + "where c.rfc_id = :rfc"
                    + (after.isPresent()
                        ? " and c.path > (select path from community.comment where id = :after)"
                        : "")
                    + " order by c.path limit :limit",
                reader)
            .param("rfc", rfc.value())
            .param("after", after.orElse(null), java.sql.Types.OTHER)
            .param("limit", paging.fetch())
            .query(CommentLists::listed)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.comment().id()));
  }

  Optional<ListedComment> find(CommentId id, @Nullable Caller reader) {
    return read(COLUMNS + "where c.id = :id", reader)
        .param("id", id.value())
        .query(CommentLists::listed)
        .optional();
  }

  /** Those that exist, in no order. */
  List<ListedComment> find(Collection<CommentId> ids, @Nullable Caller reader) {
    return read(COLUMNS + "where c.id = any(:ids)", reader)
        .param("ids", ids.stream().map(CommentId::value).toArray(UUID[]::new))
        .query(CommentLists::listed)
        .list();
  }

  /** The longest waiting first. */
  Page<OpenAppeal> openAppeals(Caller reader, Paging paging) {
    var behind =
        paging
            .after()
            .map(cursor -> new Place(cursor.instant(0), cursor.uuid(1)))
            .orElse(Place.FIRST);
    return Page.of(openAppeals(reader, behind, paging.fetch()), paging, CommentLists::cursor);
  }

  List<OpenAppeal> openAppeals(Caller reader, Place behind, int limit) {
    return read(
            COLUMNS
                + """
                where c.appealed_at is not null and c.appeal_upheld is null
                  and (c.appealed_at, c.id) > (:since, :behind)
                order by c.appealed_at, c.id limit :limit
                """,
            reader)
        .param("since", Timestamps.of(behind.since()))
        .param("behind", behind.caseId())
        .param("limit", limit)
        .query(CommentLists::openAppeal)
        .list();
  }

  /** Every text, the current one first. */
  Page<Revision> revisions(Comment comment, Paging paging) {
    var before = paging.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    var rows =
        database
            .sql(
                """
                select number, body, created_at from (
                  select number, body, created_at
                  from community.comment_revision where comment_id = :id
                  union all
                  select 1 + (select count(*) from community.comment_revision where comment_id = :id),
                         body, coalesce(edited_at, created_at)
                  from community.comment where id = :id) r
                where number < :before order by number desc limit :limit
                """)
            .param("id", comment.id().value())
            .param("before", before)
            .param("limit", paging.fetch())
            .query((row, index) ->
                new Revision(
                    row.getInt("number"), row.getString("body"), instant(row, "created_at")))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.number()));
  }

  private StatementSpec read(String sql, @Nullable Caller reader) {
    return database
        .sql(sql)
        .param("reader", reader == null ? null : reader.id().value(), java.sql.Types.OTHER);
  }

  private static Cursor cursor(OpenAppeal last) {
    var comment = last.comment().comment();
    var appeal = java.util.Objects.requireNonNull(comment.appeal());
    return Cursor.of(appeal.at(), comment.id());
  }

  private static ListedComment listed(ResultSet row, int index) throws SQLException {
    return new ListedComment(
        Comments.comment(row, index),
        row.getString("username"),
        row.getString("display_name"),
        row.getInt("upvotes"),
        row.getBoolean("upvoted"),
        row.getInt("replies"));
  }

  private static OpenAppeal openAppeal(ResultSet row, int index) throws SQLException {
    return new OpenAppeal(listed(row, index), row.getInt("rfc_number"), row.getString("rfc_title"));
  }
}
