package io.cvf.ecosystem.platform.events;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spring Modulith's registry of events whose listeners have not finished. */
@Repository
class EventPublications {

  private final JdbcClient database;

  EventPublications(JdbcClient database) {
    this.database = database;
  }

  /** What began before that moment and is not done was under way on a node that crashed. */
  int giveUpOnThoseBegunBefore(Instant limit) {
    return database
        .sql(
            """
            update platform.event_publication set status = 'FAILED'
            where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
              and greatest(publication_date, last_resubmission_date) < :limit
            """)
        .param("limit", Timestamps.of(limit))
        .update();
  }
}
