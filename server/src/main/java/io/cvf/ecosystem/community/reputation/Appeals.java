package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What receivers of voided entries say against it, and what became of that. */
@Repository
class Appeals {

  private final JdbcClient database;

  Appeals(JdbcClient database) {
    this.database = database;
  }

  /** False when there is one already. */
  boolean add(EntryId voiding, String text, Instant now) {
    return database
            .sql(
                """
                insert into community.reputation_appeal (void_id, appealed_at, appeal)
                values (:void, :now, :text)
                on conflict do nothing
                """)
            .param("void", voiding.value())
            .param("now", Timestamps.of(now))
            .param("text", text)
            .update()
        == 1;
  }

  /** False when nobody waits for a decision. */
  boolean decide(EntryId voiding, boolean upheld, String reason, MemberId by, Instant now) {
    return database
            .sql(
                """
                update community.reputation_appeal
                set upheld = :upheld, decided_at = :now, decided_by = :by, decision_reason = :reason
                where void_id = :void and upheld is null
                """)
            .param("void", voiding.value())
            .param("upheld", upheld)
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .param("reason", reason)
            .update()
        == 1;
  }
}
