package io.cvf.ecosystem.insights.health;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of those that were reached. */
@Repository
class Milestones {

  private final JdbcClient database;

  Milestones(JdbcClient database) {
    this.database = database;
  }

  Map<Milestone, Instant> reached() {
    var reached = new EnumMap<Milestone, Instant>(Milestone.class);
    database
        .sql("select milestone, reached_at from insights.milestone")
        .query((ResultSet row) -> {
          reached.put(Milestone.valueOf(row.getString("milestone")), instant(row, "reached_at"));
        });
    return reached;
  }

  /** The first day that was found stays. */
  void keep(Milestone milestone, Instant reachedAt, Instant now) {
    database
        .sql(
            """
            insert into insights.milestone (milestone, reached_at, found_at)
            values (:milestone, :reached, :now)
            on conflict do nothing
            """)
        .param("milestone", milestone.name())
        .param("reached", Timestamps.of(reachedAt))
        .param("now", Timestamps.of(now))
        .update();
  }
}
