package io.cvf.ecosystem.bench;

import java.sql.SQLException;
import java.time.YearMonth;

/** A month of executions with their sums, put straight into the tables of the product. */
record ExecutionSeed(Database database, YearMonth month, long executions, int consumers) {

  /** Each skill is used by five consumers, on all days. */
  void fill() throws SQLException {
    var day = month.atDay(1);
    database.run(
        """
        insert into metering.consumer (organisation) select organisation from bench_consumer
        """,
        """
        insert into metering.source (consumer, name)
        select c.id, '/organisations/bench-consumer-' || b.i
        from metering.consumer c join bench_consumer b using (organisation)
        """,
        """
        create table if not exists metering.execution_%s
          partition of metering.execution for values in ('%s')
        """
            .formatted(month.toString().replace('-', '_'), day),
        """
        create table bench_subject as
        select row_number() over (order by id) as n, id from metering.subject
        """,
        """
        create table bench_source as
        select row_number() over (order by s.id) as n, s.id, s.consumer from metering.source s
        """,
        "analyze bench_subject",
        "analyze bench_source",
        """
        insert into metering.execution (key, executed_at, accepted_at, quantity, counted_in,
          subject, source, millis, failed, id)
        select gen_random_uuid(), at, at + interval '1 second', quantity, date '%1$s', s.id,
          c.id, millis, chance < 0.02, 'bench-' || i
        from (
          select i, timestamptz '%1$s 00:00Z' + random() * interval '%2$d days' as at,
            (1 + random() * 20)::int as quantity, (random() * 5000)::int as millis,
            random() as chance, 1 + floor(random() * (select count(*) from bench_subject))::bigint
              as subject, floor(random() * 5)::int as use
          from generate_series(1, %3$d) i) e
        join bench_subject s on s.n = e.subject
        join bench_source c on c.n = 1 + (e.subject * 7 + e.use) %% %4$d
        """
            .formatted(day, month.lengthOfMonth(), executions, consumers));
    sumUp();
    database.run("vacuum (analyze)", "checkpoint");
  }

  private void sumUp() throws SQLException {
    database.run(
        """
        insert into metering.usage_hour (subject, consumer, hour, succeeded, failed, quantity)
        select e.subject, c.consumer, date_trunc('hour', executed_at, 'UTC'),
          count(*) filter (where not failed), count(*) filter (where failed),
          coalesce(sum(quantity) filter (where not failed), 0)
        from metering.execution e join bench_source c on c.id = e.source group by 1, 2, 3
        """,
        """
        insert into metering.usage_day (counted_in, subject, consumer, day, succeeded, failed,
          quantity)
        select date '%s', subject, consumer, (hour at time zone 'UTC')::date, sum(succeeded),
          sum(failed), sum(quantity)
        from metering.usage_hour group by 2, 3, 4
        """
            .formatted(month.atDay(1)));
  }
}
