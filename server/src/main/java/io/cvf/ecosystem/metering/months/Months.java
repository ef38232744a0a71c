package io.cvf.ecosystem.metering.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of billing months, and the partitions their executions lie in. */
@Repository
class Months {

  private final JdbcClient database;
  private final Set<YearMonth> partitioned = ConcurrentHashMap.newKeySet();

  Months(JdbcClient database) {
    this.database = database;
  }

  /** True when it is closed; otherwise nobody closes it before this transaction ends. */
  boolean keepOpenUnlessClosed(YearMonth month) {
    database
        .sql("select pg_advisory_xact_lock_shared(hashtextextended('billing-month:' || :month, 0))")
        .param("month", month.toString())
        .query((_, _) -> true)
        .list();
    return database
        .sql(
            """
            select exists (
              select from metering.billing_month where month = :month and closed_at is not null)
            """)
        .param("month", firstDay(month))
        .query(Boolean.class)
        .single();
  }

  /** Two who find it missing at once wait for each other. */
  void ensurePartition(YearMonth month) {
    if (partitioned.contains(month)) {
      return;
    }
    var name = "execution_" + month.toString().replace('-', '_');
    var exists =
        database
            .sql("select to_regclass('metering.' || :name) is not null")
            .param("name", name)
            .query(Boolean.class)
            .single();
    if (!exists) {
      create(month, name);
      return; // not remembered before it is committed
    }
    partitioned.add(month);
  }

  private void create(YearMonth month, String name) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('execution-partition', 0))")
        .query((_, _) -> true)
        .list();
    database
        .sql(
            "create table if not exists metering.%s partition of metering.execution for values in ('%s')"
                .formatted(name, firstDay(month)))
        .update();
  }

  private static LocalDate firstDay(YearMonth month) {
    return month.atDay(1);
  }
}
