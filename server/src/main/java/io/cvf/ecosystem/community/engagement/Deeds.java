package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What members did, counted. Every figure is that of a moment: what came later does not count, and
 * of a vote that hides its ballots nothing counts before its close.
 */
@Repository
class Deeds {

  private final JdbcClient database;

  Deeds(JdbcClient database) {
    this.database = database;
  }

  record Attendance(int members, int active, int activeLastMonth, int returning) {}

  /** Who is active from the beginning of a month to the moment, and who was in the month before. */
  Attendance attendance(Instant lastMonth, Instant thisMonth, Instant at) {
    return database
        .sql(
            """
            with member as materialized (
              select id from community.member
              where joined_at < :at and (suspended_at is null or suspended_at >= :at)
            ), active as (
              select member_id, bool_or(done_at >= :thisMonth) as now,
                bool_or(done_at < :thisMonth) as before
              from community.deed
              where done_at >= :lastMonth and done_at < :at and known_at < :at
                and member_id in (select id from member)
              group by member_id
            )
            select (select count(*) from member) as members, count(*) filter (where now) as active,
              count(*) filter (where before) as active_last_month,
              count(*) filter (where now and before) as returning
            from active
            """)
        .param("lastMonth", Timestamps.of(lastMonth))
        .param("thisMonth", Timestamps.of(thisMonth))
        .param("at", Timestamps.of(at))
        .query((row, index) ->
            new Attendance(
                row.getInt("members"),
                row.getInt("active"),
                row.getInt("active_last_month"),
                row.getInt("returning")))
        .single();
  }

  /** All that everyone can see. */
  long contributions(Instant at) {
    return database
        .sql(
            """
            select count(*) from community.deed
            where is_contribution and done_at < :at and known_at < :at
            """)
        .param("at", Timestamps.of(at))
        .query(Long.class)
        .single();
  }

  /** The median of the votes that were closed in that time, in basis points, rounded down. */
  Optional<Integer> medianTurnout(Duration time, Instant at) {
    return database
        .sql(
            """
            select (percentile_disc(0.5) within group (order by turnout)
              + percentile_disc(0.5) within group (order by turnout desc)) / 2 as median
            from (
              select (select sum(ballots) from unnest(c.ballots) ballots) * 10000 / v.entitled
                as turnout
              from community.vote v join community.vote_count c on c.vote_id = v.id
              where v.state = 'CLOSED' and v.closed_at >= :since and v.closed_at < :at) vote
            having count(*) > 0
            """)
        .param("since", Timestamps.of(at.minus(time)))
        .param("at", Timestamps.of(at))
        .query(Integer.class)
        .optional();
  }

  /**
   * The median, in minutes, from the publication of an RFC to the first comment of somebody who did
   * not write it, of all that got one. What was decided elsewhere was discussed elsewhere.
   */
  Optional<Long> medianMinutesToFirstReply(Instant at) {
    return database
        .sql(
            """
            select (percentile_disc(0.5) within group (order by minutes)
              + percentile_disc(0.5) within group (order by minutes desc)) / 2 as median
            from (
              select floor(extract(epoch from min(c.created_at) - r.opened_at) / 60)::bigint
                as minutes
              from community.rfc r join community.comment c on c.rfc_id = r.id
              where r.opened_at < :at and not r.decided_elsewhere
                and c.created_at >= r.opened_at and c.created_at < :at and c.hidden_at is null
                and not exists (
                  select from community.rfc_author a
                  where a.rfc_id = r.id and a.member_id = c.author_id)
              group by r.id) reply
            having count(*) > 0
            """)
        .param("at", Timestamps.of(at))
        .query(Long.class)
        .optional();
  }

  record Between(int comments, int rfcsOpened, int ballots) {}

  /**
   * New in that time; a hidden ballot is new at the close, a changed one when it was first cast.
   */
  Between between(Instant from, Instant to) {
    return database
        .sql(
            """
            select (
                select count(*) from community.comment
                where created_at >= :from and created_at < :to and hidden_at is null) as comments,
              (select count(*) from community.rfc
                where opened_at >= :from and opened_at < :to and not decided_elsewhere) as rfcs,
              (select count(*)
                from community.vote v join community.ballot_leaf l on l.vote_id = v.id
                where v.started_at < :to
                  and coalesce(v.closed_at, v.voided_at, 'infinity') >= :from
                  and case when v.hidden_until_close then v.closed_at else l.cast_at end >= :from
                  and case when v.hidden_until_close then v.closed_at else l.cast_at end < :to
                  and not exists (
                    select from community.ballot_leaf e
                    where e.vote_id = l.vote_id and e.voter = l.voter and e.position < l.position)
              ) as ballots
            """)
        .param("from", Timestamps.of(from))
        .param("to", Timestamps.of(to))
        .query((row, index) ->
            new Between(row.getInt("comments"), row.getInt("rfcs"), row.getInt("ballots")))
        .single();
  }
}
