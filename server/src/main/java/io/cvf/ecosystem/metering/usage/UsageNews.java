package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.metering.UsageTotals.Day;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days that changed and nobody looked at since. */
@Repository
class UsageNews {

  private final JdbcClient database;

  UsageNews(JdbcClient database) {
    this.database = database;
  }

  /** Before a statement that takes: what it sees must be later than what others have taken. */
  void waitForOthers() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('usage-news', 0))")
        .query((_, _) -> true)
        .list();
  }

  /**
   * Looks each day up by its whole key: an execution is counted in its own month or, being late by
   * 44 days at most, in one of the two after it.
   */
  List<Day> take(int limit) {
    return database
        .sql(
            """
            with taken as (
              delete from metering.usage_news where ctid = any (array(
                select ctid from metering.usage_news limit :limit))
              returning subject, consumer, day),
            changed as (
              select distinct s.skill, t.consumer, t.day
              from taken t join metering.subject s on s.id = t.subject)
            select d.day, s.skill, s.publisher, c.organisation,
              sum(d.succeeded)::bigint as succeeded, sum(d.failed)::bigint as failed,
              sum(d.quantity)::bigint as quantity
            from changed n
            join metering.consumer c on c.id = n.consumer
            join metering.subject s on s.skill = n.skill
            cross join generate_series(0, 2) as late
            join metering.usage_day d on d.subject = s.id and d.consumer = n.consumer
              and d.day = n.day
              and d.counted_in = (date_trunc('month', n.day) + make_interval(months => late))::date
            group by s.skill, c.organisation, d.day, s.publisher
            """)
        .param("limit", limit)
        .query(UsageDays::day)
        .list();
  }
}
