package io.cvf.ecosystem.insights.scorecard;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every score that was ever given, and the mean after each change; nothing of it is changed. */
@Repository
class CriterionScores {

  private final JdbcClient database;

  CriterionScores(JdbcClient database) {
    this.database = database;
  }

  UUID add(UUID criterion, int hundredths, String reason, MemberId by, Instant now) {
    return database
        .sql(
            """
            insert into insights.criterion_score (
              criterion, hundredths, reason, scored_at, scored_by)
            values (:criterion, :hundredths, :reason, :now, :by)
            returning id
            """)
        .param("criterion", criterion)
        .param("hundredths", hundredths)
        .param("reason", reason)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .single();
  }

  /**
   * @param mean null while nothing is scored
   * @param score null when the criterion itself changed
   */
  void assess(UUID criterion, @Nullable UUID score, @Nullable Integer mean, Instant now) {
    database
        .sql(
            """
            insert into insights.assessment (at, hundredths, criterion, score)
            values (:now, :mean, :criterion, :score)
            """)
        .param("now", Timestamps.of(now))
        .param("mean", mean, Types.INTEGER)
        .param("criterion", criterion)
        .param("score", score, Types.OTHER)
        .update();
  }

  /** The latest so many, in the order they came. */
  List<Assessment> assessments(int most) {
    return database
        .sql(
            """
            select at, hundredths from (
              select * from insights.assessment order by position desc limit :most) latest
            order by position
            """)
        .param("most", most)
        .query((row, _) ->
            new Assessment(instant(row, "at"), row.getObject("hundredths", Integer.class)))
        .list();
  }

  /**
   * @param hundredths null while nothing was scored
   */
  record Assessment(Instant at, @Nullable Integer hundredths) {}

  /** A score and what it was for. */
  record Given(String criterion, String name, Score score) {}

  /** The latest first. */
  Page<Given> page(@Nullable UUID criterion, Paging paging) {
    var rows =
        database
            .sql(
                """
                select s.*, c.slug, c.name
                from insights.criterion_score s join insights.criterion c on c.id = s.criterion
                where (:criterion::uuid is null or s.criterion = :criterion)
                  and (:after::uuid is null or s.id < :after)
                order by s.id desc limit :fetch
                """)
            .param("criterion", criterion, Types.OTHER)
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("fetch", paging.fetch())
            .query((row, _) ->
                new Given(
                    row.getString("slug"),
                    row.getString("name"),
                    new Score(
                        row.getObject("id", UUID.class),
                        row.getInt("hundredths"),
                        row.getString("reason"),
                        instant(row, "scored_at"),
                        new MemberId(row.getObject("scored_by", UUID.class)))))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.score().id()));
  }
}
