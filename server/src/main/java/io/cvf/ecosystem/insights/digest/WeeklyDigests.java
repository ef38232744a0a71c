package io.cvf.ecosystem.insights.digest;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks that were written about. */
@Repository
class WeeklyDigests {

  private final JdbcClient database;

  WeeklyDigests(JdbcClient database) {
    this.database = database;
  }

  boolean has(LocalDate monday) {
    return database
        .sql("select exists (select from insights.digest where week = :week)")
        .param("week", monday)
        .query(Boolean.class)
        .single();
  }

  /** False when somebody else has, or had, the week; a rollback gives it back. */
  boolean claim(LocalDate monday, Instant now) {
    return database
            .sql(
                """
                insert into insights.digest (week, written_at) values (:week, :now)
                on conflict do nothing
                """)
            .param("week", monday)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  void written(LocalDate monday, int recipients) {
    database
        .sql("update insights.digest set recipients = :recipients where week = :week")
        .param("week", monday)
        .param("recipients", recipients)
        .update();
  }
}
