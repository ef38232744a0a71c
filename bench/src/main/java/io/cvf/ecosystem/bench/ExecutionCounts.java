package io.cvf.ecosystem.bench;

import java.sql.SQLException;
import java.util.List;

/** What is stored of executions, as the tables say. */
record ExecutionCounts(Database database) {

  private static final List<String> SUMS =
      List.of(
          "select count(*) from metering.execution",
          "select count(*) from metering.execution_key",
          "select coalesce(sum(succeeded + failed), 0) from metering.usage_day",
          "select coalesce(sum(succeeded + failed), 0) from metering.usage_hour");

  /** Rows in which a roll-up and the same sums over the single executions differ. */
  private static final String DIFFERENCES =
      """
      with counted as (
        select e.counted_in, e.subject, s.consumer, %1$s as part,
          count(*) filter (where not e.failed) as succeeded,
          count(*) filter (where e.failed) as failed,
          coalesce(sum(e.quantity) filter (where not e.failed), 0) as quantity
        from metering.execution e join metering.source s on s.id = e.source
        group by 1, 2, 3, 4),
      summed as (
        select %2$s subject, consumer, part, sum(succeeded) as succeeded, sum(failed) as failed,
          sum(quantity) as quantity
        from counted group by %2$s subject, consumer, part)
      select count(*)
      from summed full join (select *, %3$s as part from metering.%4$s) rolled
        using (%2$s subject, consumer, part)
      where (summed.succeeded, summed.failed, summed.quantity)
        is distinct from (rolled.succeeded, rolled.failed, rolled.quantity)
      """;

  private static final String DAYS =
      DIFFERENCES.formatted(
          "(e.executed_at at time zone 'UTC')::date", "counted_in,", "day", "usage_day");
  private static final String HOURS =
      DIFFERENCES.formatted("date_trunc('hour', e.executed_at, 'UTC')", "", "hour", "usage_hour");

  long stored() throws SQLException {
    return database.number(SUMS.getFirst());
  }

  /** Raw executions, keys and roll-ups have to say the same number. */
  void require(long expected) throws SQLException {
    for (var sum : SUMS) {
      long found = database.number(sum);
      if (found != expected) {
        throw new IllegalStateException(
            "%,d executions were accepted, but %s is %,d".formatted(expected, sum, found));
      }
    }
  }

  /** Of days and hours. */
  long differences() throws SQLException {
    return database.number(DAYS) + database.number(HOURS);
  }
}
