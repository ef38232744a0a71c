package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.metering.ingest.RollUps.Day;
import io.cvf.ecosystem.metering.ingest.RollUps.Hour;
import io.cvf.ecosystem.metering.ingest.RollUps.Measured;
import io.cvf.ecosystem.metering.ingest.RollUps.Millis;
import io.cvf.ecosystem.metering.ingest.RollUps.Sum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The tables of sums by hour and by day. Rows are changed in one order by everybody, so that two
 * who change the same ones wait for each other instead of standing in each other's way.
 */
@Repository
class RollUpTables {

  private final JdbcClient database;

  RollUpTables(JdbcClient database) {
    this.database = database;
  }

  void add(RollUps sums) {
    addHours(sums.hours());
    addDays(sums.days());
    addDurations(sums.durations());
  }

  private void addHours(List<Map.Entry<Hour, Sum>> rows) {
    var statement =
        database.sql(
            """
            insert into metering.usage_hour as u
              (subject, consumer, hour, succeeded, failed, quantity)
            select subject, consumer, to_timestamp(3600 * hour), succeeded, failed, quantity
            from unnest(:subjects::int[], :consumers::int[], :starts::bigint[],
              :succeeded::bigint[], :failed::bigint[], :quantities::bigint[])
              as new (subject, consumer, hour, succeeded, failed, quantity)
            order by 1, 3, 2
            on conflict (subject, hour, consumer) do update
            set succeeded = u.succeeded + excluded.succeeded,
                failed = u.failed + excluded.failed,
                quantity = u.quantity + excluded.quantity
            """);
    sums(statement, rows)
        .param("subjects", column(rows, row -> row.getKey().subject(), Integer[]::new))
        .param("consumers", column(rows, row -> row.getKey().consumer(), Integer[]::new))
        .param("starts", column(rows, row -> row.getKey().sinceEpoch(), Long[]::new))
        .update();
  }

  private void addDays(List<Map.Entry<Day, Sum>> rows) {
    var statement =
        database.sql(
            """
            with changed as (
              insert into metering.usage_day as u
                (counted_in, subject, consumer, day, succeeded, failed, quantity)
              select * from unnest(:counted::date[], :subjects::int[], :consumers::int[],
                :days::date[], :succeeded::bigint[], :failed::bigint[], :quantities::bigint[])
              order by 1, 2, 3, 4
              on conflict (counted_in, subject, consumer, day) do update
              set succeeded = u.succeeded + excluded.succeeded,
                  failed = u.failed + excluded.failed,
                  quantity = u.quantity + excluded.quantity
              returning subject, consumer, day)
            insert into metering.usage_news (subject, consumer, day)
            select distinct subject, consumer, day from changed
            """);
    sums(statement, rows)
        .param("counted", column(rows, row -> row.getKey().countedIn().toString(), String[]::new))
        .param("subjects", column(rows, row -> row.getKey().subject(), Integer[]::new))
        .param("consumers", column(rows, row -> row.getKey().consumer(), Integer[]::new))
        .param("days", column(rows, row -> row.getKey().day().toString(), String[]::new))
        .update();
  }

  /** A sketch a batch, instead of one sketch a day that everybody would wait for. */
  private void addDurations(List<Map.Entry<Measured, Millis>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into metering.latency_delta (subject, day, sketch)
            select * from unnest(:subjects::int[], :days::date[], :sketches::bytea[])
            """)
        .param("subjects", column(rows, row -> row.getKey().subject(), Integer[]::new))
        .param("days", column(rows, row -> row.getKey().day().toString(), String[]::new))
        .param("sketches", column(rows, row -> row.getValue().sketch(), byte[][]::new))
        .update();
  }

  private static <K> StatementSpec sums(StatementSpec statement, List<Map.Entry<K, Sum>> rows) {
    return statement
        .param("succeeded", column(rows, row -> row.getValue().succeeded, Long[]::new))
        .param("failed", column(rows, row -> row.getValue().failed, Long[]::new))
        .param("quantities", column(rows, row -> row.getValue().quantity, Long[]::new));
  }

  private static <R, V> V[] column(List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
