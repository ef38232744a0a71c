package io.cvf.ecosystem.community.comments;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments as they stand, and every text they had before. */
@Repository
class Comments {

  private final JdbcClient database;

  Comments(JdbcClient database) {
    this.database = database;
  }

  Optional<Comment> find(CommentId id) {
    return database
        .sql("select c.* from community.comment c where c.id = :id")
        .param("id", id.value())
        .query(Comments::comment)
        .optional();
  }

  /** The comment, kept from everyone else until this transaction ends. */
  Optional<Comment> lock(CommentId id) {
    return database
        .sql("select c.* from community.comment c where c.id = :id for update")
        .param("id", id.value())
        .query(Comments::comment)
        .optional();
  }

  /** Ids come from the database, whose clock alone orders what is said at the same time. */
  CommentId add(RfcId rfc, @Nullable CommentId parent, MemberId author, String body, Instant now) {
    return new CommentId(
        database
            .sql(
                """
                with given as (select uuidv7() as id)
                insert into community.comment (
                  id, rfc_id, parent_id, path, author_id, body, created_at)
                select g.id, :rfc, p.id, coalesce(p.path, '{}'::uuid[]) || g.id, :author, :body, :now
                from given g left join community.comment p on p.id = :parent
                returning id
                """)
            .param("rfc", rfc.value())
            .param("author", author.value())
            .param("body", body)
            .param("now", Timestamps.of(now))
            .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
            .query(UUID.class)
            .single());
  }

  /** Keeps the text it had until now. */
  void keepRevision(Comment before) {
    database
        .sql(
            """
            insert into community.comment_revision (comment_id, number, body, created_at)
            select :id, 1 + count(*), :body, :createdAt
            from community.comment_revision where comment_id = :id
            """)
        .param("id", before.id().value())
        .param("body", before.body())
        .param(
            "createdAt",
            Timestamps.of(before.editedAt() == null ? before.createdAt() : before.editedAt()))
        .update();
  }

  void update(Comment comment) {
    var hiding = comment.hiding();
    var appeal = comment.appeal();
    var decision = appeal == null ? null : appeal.decision();
    database
        .sql(
            """
            update community.comment
            set body = :body, edited_at = :editedAt, version = :version,
                hidden_at = :hiddenAt, hidden_by = :hiddenBy, hidden_reason = :hiddenReason,
                appealed_at = :appealedAt, appeal = :appeal, appeal_upheld = :upheld,
                decided_by = :decidedBy, decision_reason = :decisionReason
            where id = :id
            """)
        .param("body", comment.body())
        .param("editedAt", Timestamps.of(comment.editedAt()))
        .param("version", comment.version())
        .param("hiddenAt", hiding == null ? null : Timestamps.of(hiding.at()))
        .param("hiddenBy", hiding == null ? null : hiding.by().value())
        .param("hiddenReason", hiding == null ? null : hiding.reason())
        .param("appealedAt", appeal == null ? null : Timestamps.of(appeal.at()))
        .param("appeal", appeal == null ? null : appeal.text())
        .param("upheld", decision == null ? null : decision.upheld())
        .param("decidedBy", decision == null ? null : decision.by().value())
        .param("decisionReason", decision == null ? null : decision.reason())
        .param("id", comment.id().value())
        .update();
  }

  static Comment comment(ResultSet row, int index) throws SQLException {
    var parent = row.getObject("parent_id", UUID.class);
    return new Comment(
        new CommentId(row.getObject("id", UUID.class)),
        new RfcId(row.getObject("rfc_id", UUID.class)),
        parent == null ? null : new CommentId(parent),
        ((Object[]) row.getArray("path").getArray()).length - 1,
        new MemberId(row.getObject("author_id", UUID.class)),
        row.getString("body"),
        instant(row, "created_at"),
        instantOrNull(row, "edited_at"),
        row.getLong("version"),
        hiding(row),
        appeal(row));
  }

  private static Comment.@Nullable Hiding hiding(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "hidden_at");
    return at == null
        ? null
        : new Comment.Hiding(
            row.getString("hidden_reason"),
            at,
            new MemberId(row.getObject("hidden_by", UUID.class)));
  }

  private static @Nullable Appeal appeal(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "appealed_at");
    if (at == null) {
      return null;
    }
    var upheld = row.getObject("appeal_upheld", Boolean.class);
    return new Appeal(
        row.getString("appeal"),
        at,
        upheld == null
            ? null
            : new Appeal.Decision(
                upheld,
                row.getString("decision_reason"),
                new MemberId(row.getObject("decided_by", UUID.class))));
  }
}
