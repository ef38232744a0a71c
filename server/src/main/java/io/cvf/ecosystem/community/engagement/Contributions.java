package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.community.ContributionMade;
import io.cvf.ecosystem.platform.database.Timestamps;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members did in other modules, written down as those tell. */
@Repository
class Contributions {

  private final JdbcClient database;

  Contributions(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void keep(ContributionMade made) {
    database
        .sql(
            """
            insert into community.contribution (deed, member_id, done_at)
            values (:deed, :member, :at)
            on conflict do nothing
            """)
        .param("deed", made.deed())
        .param("member", made.member().value())
        .param("at", Timestamps.of(made.at()))
        .update();
  }
}
