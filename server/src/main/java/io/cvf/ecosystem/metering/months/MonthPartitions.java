package io.cvf.ecosystem.metering.months;

import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partitions that a month's executions lie in. */
@Repository
class MonthPartitions {

  private final JdbcClient database;
  private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

  MonthPartitions(JdbcClient database) {
    this.database = database;
  }

  static String name(YearMonth month) {
    return "metering.execution_" + month.toString().replace('-', '_');
  }

  /** Two who find it missing at once wait for each other. */
  void ensure(YearMonth month) {
    if (known.contains(month)) {
      return;
    }
    if (exists(month)) {
      known.add(month); // not when it is made: that may be undone
    } else {
      create(month);
    }
  }

  private boolean exists(YearMonth month) {
    return database
        .sql("select to_regclass(:name) is not null")
        .param("name", name(month))
        .query(Boolean.class)
        .single();
  }

  private void create(YearMonth month) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('execution-partition', 0))")
        .query((_, _) -> true)
        .list();
    database
        .sql(
            "create table if not exists %s partition of metering.execution for values in ('%s')"
                .formatted(name(month), month.atDay(1)))
        .update();
  }

  /** Gives up soon when somebody reads it for long, so that nobody has to wait behind it. */
  void drop(YearMonth month) {
    database.sql("set local lock_timeout = '2s'").update();
    database.sql("drop table if exists " + name(month)).update();
    known.remove(month);
  }
}
