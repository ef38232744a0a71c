package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members as the community knows them. */
@Repository
class Members {

  private final JdbcClient database;

  Members(JdbcClient database) {
    this.database = database;
  }

  /** Being told twice changes nothing. */
  void insert(MemberId id, String username, Instant joinedAt) {
    database
        .sql(
            """
            insert into community.member (id, username, display_name, joined_at)
            values (:id, :username, :username, :joinedAt)
            on conflict (id) do nothing
            """)
        .param("id", id.value())
        .param("username", username)
        .param("joinedAt", Timestamps.of(joinedAt))
        .update();
  }
}
