package io.cvf.ecosystem.community.engagement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of each day, so that looking back counts nothing again. */
@Repository
class Days {

  private final JdbcClient database;

  Days(JdbcClient database) {
    this.database = database;
  }

  boolean has(LocalDate day) {
    return database
        .sql("select exists (select from community.engagement_day where day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Days since somebody joined of which nothing is kept, the earliest first. */
  List<LocalDate> missing(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select d::date as day
            from (select (min(joined_at) at time zone 'UTC')::date as day from community.member) born
            cross join generate_series(greatest(:from::date, born.day), :to::date, '1 day') d
            where born.day is not null
              and not exists (select from community.engagement_day where day = d::date)
            order by 1
            """)
        .param("from", from)
        .param("to", to)
        .query((row, index) -> row.getObject("day", LocalDate.class))
        .list();
  }

  /** The first to keep a day wins. */
  void keep(Day day) {
    database
        .sql(
            """
            insert into community.engagement_day (
              day, members, active_members, comments, rfcs_opened, ballots, score_hundredths)
            values (:day, :members, :active, :comments, :rfcs, :ballots, :score)
            on conflict do nothing
            """)
        .param("day", day.day())
        .param("members", day.members())
        .param("active", day.activeMembers())
        .param("comments", day.comments())
        .param("rfcs", day.rfcsOpened())
        .param("ballots", day.ballots())
        .param("score", day.scoreHundredths())
        .update();
  }

  /** Weeks counted back from the last day kept, so that only the first may be short. */
  List<Day> weeks(int weeks) {
    return database
        .sql(
            """
            select max(day) as day, sum(comments) as comments, sum(rfcs_opened) as rfcs,
              sum(ballots) as ballots, (array_agg(members order by day desc))[1] as members,
              (array_agg(active_members order by day desc))[1] as active,
              (array_agg(score_hundredths order by day desc))[1] as score
            from community.engagement_day
            cross join (select max(day) as last from community.engagement_day) kept
            where day > last - 7 * :weeks
            group by (last - day) / 7
            order by 1
            """)
        .param("weeks", weeks)
        .query((row, index) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getInt("members"),
                row.getInt("active"),
                row.getInt("comments"),
                row.getInt("rfcs"),
                row.getInt("ballots"),
                row.getInt("score")))
        .list();
  }
}
