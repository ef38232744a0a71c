package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members report about reviews. Whoever adds or closes some holds the review's lock. */
@Repository
class ReviewReports {

  private final JdbcClient database;

  ReviewReports(JdbcClient database) {
    this.database = database;
  }

  enum State {
    OPEN,
    UPHELD,
    DISMISSED
  }

  /**
   * The first open report of a review.
   *
   * @param reports how many are open of it, this one included
   */
  record Waiting(UUID id, Review review, String reason, MemberId by, Instant at, int reports) {}

  /** False when the member has reported the review before. */
  boolean add(UUID review, MemberId by, String reason, Instant now) {
    return database
            .sql(
                """
                insert into integrations.skill_review_report (
                  review, reported_by, reason, reported_at)
                values (:review, :by, :reason, :now)
                on conflict do nothing
                """)
            .param("review", review)
            .param("by", by.value())
            .param("reason", reason)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  Optional<UUID> reviewOf(UUID report) {
    return database
        .sql("select review from integrations.skill_review_report where id = :id")
        .param("id", report)
        .query(UUID.class)
        .optional();
  }

  boolean waitsFrom(UUID review, MemberId reporter) {
    return database
        .sql(
            """
            select exists (
              select from integrations.skill_review_report
              where review = :review and reported_by = :reporter and state = 'OPEN')
            """)
        .param("review", review)
        .param("reporter", reporter.value())
        .query(Boolean.class)
        .single();
  }

  /** Closes all open reports of a review, and tells which they were. */
  List<UUID> close(UUID review, State state, String reason, MemberId by, Instant now) {
    return database
        .sql(
            """
            update integrations.skill_review_report
            set state = :state, closed_at = :now, closed_by = :by, close_reason = :reason
            where review = :review and state = 'OPEN'
            returning id
            """)
        .param("review", review)
        .param("state", state.name())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .param("reason", reason)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Each review once, the longest waiting first. */
  Page<Waiting> waiting(Paging paging) {
    var rows =
        database
            .sql(
                """
                select v.*, r.id as report, r.reason, r.reported_by, r.reported_at, (
                    select count(*) from integrations.skill_review_report e
                    where e.review = r.review and e.state = 'OPEN') as reports
                from integrations.skill_review_report r
                join integrations.skill_review v on v.id = r.review
                where r.state = 'OPEN' and (r.reported_at, r.id) > (:since, :behind)
                  and not exists (
                    select from integrations.skill_review_report e
                    where e.review = r.review and e.state = 'OPEN'
                      and (e.reported_at, e.id) < (r.reported_at, r.id))
                order by r.reported_at, r.id limit :limit
                """)
            .param(
                "since",
                Timestamps.of(paging.after().map(it -> it.instant(0)).orElse(Instant.EPOCH)))
            .param("behind", paging.after().map(it -> it.uuid(1)).orElse(new UUID(0, 0)))
            .param("limit", paging.fetch())
            .query(ReviewReports::waiting)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.at(), last.id()));
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getObject("report", UUID.class),
        Reviews.review(row, number),
        row.getString("reason"),
        new MemberId(row.getObject("reported_by", UUID.class)),
        Timestamps.instant(row, "reported_at"),
        row.getInt("reports"));
  }
}
