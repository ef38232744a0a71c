package io.cvf.ecosystem.community.comments;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members report about comments. Whoever adds or closes some holds the comment's lock. */
@Repository
class Reports {

  /** Besides the first, that many reports of a comment are shown. */
  private static final int OTHERS = 10;

  private final JdbcClient database;

  Reports(JdbcClient database) {
    this.database = database;
  }

  enum State {
    OPEN,
    UPHELD,
    DISMISSED
  }

  /**
   * A report nobody has judged yet.
   *
   * @param by null when the reporter is no member any more
   */
  record Waiting(UUID id, CommentId comment, String reason, @Nullable String by, Instant at) {}

  /**
   * The first open report of a comment.
   *
   * @param count of all open reports of the comment, this one included
   */
  record First(Waiting report, int count, int rfcNumber, String rfcTitle) {}

  /** False when the member has reported the comment before. */
  boolean add(CommentId comment, MemberId by, String reason, Instant now) {
    return database
            .sql(
                """
                insert into community.comment_report (comment_id, reported_by, reason, reported_at)
                values (:comment, :by, :reason, :now)
                on conflict do nothing
                """)
            .param("comment", comment.value())
            .param("by", by.value())
            .param("reason", reason)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  Optional<CommentId> commentOf(UUID report) {
    return database
        .sql("select comment_id from community.comment_report where id = :id")
        .param("id", report)
        .query(UUID.class)
        .optional()
        .map(CommentId::new);
  }

  boolean waitsFrom(CommentId comment, MemberId reporter) {
    return database
        .sql(
            """
            select exists (
              select from community.comment_report
              where comment_id = :comment and reported_by = :reporter and state = 'OPEN')
            """)
        .param("comment", comment.value())
        .param("reporter", reporter.value())
        .query(Boolean.class)
        .single();
  }

  /** Closes all open reports of a comment, and tells which they were. */
  List<UUID> close(CommentId comment, State state, String reason, MemberId by, Instant now) {
    return database
        .sql(
            """
            update community.comment_report
            set state = :state, closed_at = :now, closed_by = :by, close_reason = :reason
            where comment_id = :comment and state = 'OPEN'
            returning id
            """)
        .param("comment", comment.value())
        .param("state", state.name())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .param("reason", reason)
        .query((row, index) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Of each comment that others than the moderator wrote and reported. */
  List<First> waiting(Place behind, int limit, MemberId moderator) {
    return database
        .sql(
            """
            select r.*, m.username, f.number, f.title, (
                select count(*) from community.comment_report e
                where e.comment_id = r.comment_id and e.state = 'OPEN') as reports
            from community.comment_report r
            join community.comment c on c.id = r.comment_id
            join community.rfc f on f.id = c.rfc_id
            left join community.member m on m.id = r.reported_by
            where r.state = 'OPEN' and c.author_id <> :moderator
              and (r.reported_at, r.id) > (:since, :behind)
              and not exists (
                select from community.comment_report e
                where e.comment_id = r.comment_id and e.state = 'OPEN'
                  and ((e.reported_at, e.id) < (r.reported_at, r.id)
                    or e.reported_by = :moderator))
            order by r.reported_at, r.id limit :limit
            """)
        .param("moderator", moderator.value())
        .param("since", Timestamps.of(behind.since()))
        .param("behind", behind.caseId())
        .param("limit", limit)
        .query((row, index) ->
            new First(
                waiting(row, index),
                row.getInt("reports"),
                row.getInt("number"),
                row.getString("title")))
        .list();
  }

  /** What was reported of these comments after their first report, the earlier first. */
  List<Waiting> others(Collection<CommentId> comments) {
    return database
        .sql(
            """
            select r.*, m.username
            from (
              select *, row_number() over (partition by comment_id order by reported_at, id) as rank
              from community.comment_report
              where comment_id = any(:comments) and state = 'OPEN') r
            left join community.member m on m.id = r.reported_by
            where r.rank between 2 and :last
            order by r.reported_at, r.id
            """)
        .param("comments", comments.stream().map(CommentId::value).toArray(UUID[]::new))
        .param("last", OTHERS + 1)
        .query(Reports::waiting)
        .list();
  }

  private static Waiting waiting(ResultSet row, int index) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        new CommentId(row.getObject("comment_id", UUID.class)),
        row.getString("reason"),
        row.getString("username"),
        instant(row, "reported_at"));
  }
}
