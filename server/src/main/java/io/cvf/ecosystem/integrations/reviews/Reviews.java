package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews. Whoever changes ratings or weights holds the figures of the skill. */
@Repository
class Reviews {

  private final JdbcClient database;

  Reviews(JdbcClient database) {
    this.database = database;
  }

  /** What a member gives. */
  record Given(Rating rating, String text, @Nullable String version, ReviewWeight weight) {}

  Optional<Review> find(UUID id) {
    return database
        .sql("select * from integrations.skill_review where id = :id")
        .param("id", id)
        .query(Reviews::review)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Review> lock(UUID id) {
    return database
        .sql("select * from integrations.skill_review where id = :id for update")
        .param("id", id)
        .query(Reviews::review)
        .optional();
  }

  Optional<Review> of(SkillId skill, MemberId member) {
    return database
        .sql("select * from integrations.skill_review where skill = :skill and member = :member")
        .param("skill", skill.value())
        .param("member", member.value())
        .query(Reviews::review)
        .optional();
  }

  /** Those of the members, kept from everyone else until this transaction ends. */
  List<Review> lock(SkillId skill, Collection<MemberId> members) {
    return database
        .sql(
            """
            select * from integrations.skill_review
            where skill = :skill and member = any(:members) order by id for update
            """)
        .param("skill", skill.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(Reviews::review)
        .list();
  }

  Review add(SkillId skill, MemberId member, Given given, Instant now) {
    return values(
            database.sql(
                """
                insert into integrations.skill_review (
                  skill, member, tenths, text, version, weight, created_at)
                values (:skill, :member, :tenths, :text, :version, :weight, :now)
                returning *
                """),
            given,
            now)
        .param("skill", skill.value())
        .param("member", member.value())
        .query(Reviews::review)
        .single();
  }

  /** What it said before is kept. */
  Review replace(UUID id, Given given, Instant now) {
    return values(
            database.sql(
                """
                with former as (
                  insert into integrations.skill_review_former (
                    review, revision, tenths, text, version, written_at)
                  select id, revision, tenths, text, version, coalesce(edited_at, created_at)
                  from integrations.skill_review where id = :id
                )
                update integrations.skill_review
                set tenths = :tenths, text = :text, version = :version, weight = :weight,
                  revision = revision + 1, edited_at = :now
                where id = :id
                returning *
                """),
            given,
            now)
        .param("id", id)
        .query(Reviews::review)
        .single();
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec sql, Given given, Instant now) {
    return sql.param("tenths", given.rating().tenths())
        .param("text", given.text())
        .param("version", given.version(), Types.VARCHAR)
        .param("weight", given.weight().hundredths())
        .param("now", Timestamps.of(now));
  }

  void weigh(UUID id, ReviewWeight weight) {
    database
        .sql("update integrations.skill_review set weight = :weight where id = :id")
        .param("id", id)
        .param("weight", weight.hundredths())
        .update();
  }

  void remove(UUID id) {
    database.sql("delete from integrations.skill_review where id = :id").param("id", id).update();
  }

  /** Its votes as they add up now. */
  void count(UUID id, int yes, int no) {
    database
        .sql(
            """
            update integrations.skill_review
            set helpful_yes = :yes, helpful_no = :no, helpful_rank = :rank where id = :id
            """)
        .param("id", id)
        .param("yes", yes)
        .param("no", no)
        .param("rank", WilsonBound.millionths(yes, no))
        .update();
  }

  void reply(UUID id, Review.@Nullable Reply reply) {
    database
        .sql(
            """
            update integrations.skill_review
            set reply = :text, reply_by = :by, reply_at = :at where id = :id
            """)
        .param("id", id)
        .param("text", reply == null ? null : reply.text(), Types.VARCHAR)
        .param("by", reply == null ? null : reply.by().value(), Types.OTHER)
        .param(
            "at", reply == null ? null : Timestamps.of(reply.at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  Review hide(UUID id, Review.@Nullable Hiding hiding) {
    return database
        .sql(
            """
            update integrations.skill_review
            set hidden_reason = :reason, hidden_by = :by, hidden_at = :at where id = :id
            returning *
            """)
        .param("id", id)
        .param("reason", hiding == null ? null : hiding.reason(), Types.VARCHAR)
        .param("by", hiding == null ? null : hiding.by().value(), Types.OTHER)
        .param(
            "at", hiding == null ? null : Timestamps.of(hiding.at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Reviews::review)
        .single();
  }

  static Review review(ResultSet row, int number) throws SQLException {
    var repliedAt = instantOrNull(row, "reply_at");
    var hiddenAt = instantOrNull(row, "hidden_at");
    return new Review(
        row.getObject("id", UUID.class),
        new SkillId(row.getObject("skill", UUID.class)),
        member(row, "member"),
        new Rating(row.getInt("tenths")),
        row.getString("text"),
        row.getString("version"),
        ReviewWeight.of(row.getInt("weight")),
        row.getInt("revision"),
        instant(row, "created_at"),
        instantOrNull(row, "edited_at"),
        row.getInt("helpful_yes"),
        row.getInt("helpful_no"),
        row.getInt("helpful_rank"),
        repliedAt == null
            ? null
            : new Review.Reply(row.getString("reply"), member(row, "reply_by"), repliedAt),
        hiddenAt == null
            ? null
            : new Review.Hiding(
                row.getString("hidden_reason"), member(row, "hidden_by"), hiddenAt));
  }

  private static MemberId member(ResultSet row, String column) throws SQLException {
    return new MemberId(row.getObject(column, UUID.class));
  }
}
