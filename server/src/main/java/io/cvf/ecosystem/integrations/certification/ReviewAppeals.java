package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners object to. */
@Repository
class ReviewAppeals {

  private final JdbcClient database;

  ReviewAppeals(JdbcClient database) {
    this.database = database;
  }

  /** False when it was appealed before. */
  boolean add(UUID review, String text, MemberId by, Instant now) {
    return database
            .sql(
                """
                insert into integrations.certification_appeal (review, text, at, by)
                values (:review, :text, :now, :by) on conflict do nothing
                """)
            .param("review", review)
            .param("text", text)
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  /** False when there is none that is open. */
  boolean decide(UUID review, boolean upheld, String reason, MemberId by, Instant now) {
    return database
            .sql(
                """
                update integrations.certification_appeal
                set upheld = :upheld, reason = :reason, decided_at = :now, decided_by = :by
                where review = :review and upheld is null
                """)
            .param("review", review)
            .param("upheld", upheld)
            .param("reason", reason)
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .update()
        == 1;
  }
}
