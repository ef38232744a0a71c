package io.cvf.ecosystem.community.engagement;

import static java.time.ZoneOffset.UTC;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who earned most. */
@Repository
class Contributors {

  private final JdbcClient database;

  Contributors(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param points earned and still standing, before they fade, certifications left out
   */
  record Contributor(
      MemberId member,
      String username,
      String displayName,
      int points,
      int rfcs,
      int comments,
      int votes) {}

  /** Those with the most points, equal ones by username; what each did is counted for them only. */
  List<Contributor> since(LocalDate begin, int limit) {
    return database
        .sql(
            """
            with best as materialized (
              select m.id, m.username, m.display_name, e.points
              from (
                select member_id, sum(points)::integer as points
                from community.reputation_day where day >= :day
                group by member_id having sum(points) > 0) e
              join community.member m on m.id = e.member_id
              where m.suspended_at is null
              order by e.points desc, m.username
              limit :limit)
            select best.*, (
                select count(*)
                from community.rfc_author a join community.rfc r on r.id = a.rfc_id
                where a.member_id = best.id and r.opened_at >= :begin) as rfcs,
              (select count(*) from community.comment c
                where c.author_id = best.id and c.created_at >= :begin and c.hidden_at is null)
                as comments,
              (select count(*)
                from community.vote_weight w
                join community.ballot b on b.vote_id = w.vote_id and b.member_id = w.member_id
                join community.vote v on v.id = w.vote_id
                where w.member_id = best.id and b.cast_at >= :begin
                  and (not v.hidden_until_close or v.closed_at is not null)) as votes
            from best
            order by points desc, username
            """)
        .param("day", begin)
        .param("begin", Timestamps.of(begin.atStartOfDay(UTC).toInstant()))
        .param("limit", limit)
        .query((row, index) ->
            new Contributor(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getInt("points"),
                row.getInt("rfcs"),
                row.getInt("comments"),
                row.getInt("votes")))
        .list();
  }
}
