package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told before a deadline, once. */
@Repository
class DisputeReminders {

  private final JdbcClient database;

  DisputeReminders(JdbcClient database) {
    this.database = database;
  }

  /** Disputes a deadline of which comes soon, and of which nobody was told. */
  List<DisputeId> soonDue(Instant now, Instant until, int limit) {
    return database
        .sql(
            """
            select id from governance.dispute d
            where due_at > :now and due_at <= :until and not exists (
              select from governance.dispute_reminder r
              where r.dispute = d.id and r.what = d.due_what and r.due_at = d.due_at)
            order by due_at limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("until", Timestamps.of(until))
        .param("limit", limit)
        .query((row, _) -> new DisputeId(row.getObject("id", UUID.class)))
        .list();
  }

  /** False when it was told before. */
  boolean add(DisputeId dispute, String what, Instant dueAt, Instant now) {
    return database
            .sql(
                """
                insert into governance.dispute_reminder (dispute, what, due_at, reminded_at)
                values (:dispute, :what, :dueAt, :now) on conflict do nothing
                """)
            .param("dispute", dispute.value())
            .param("what", what)
            .param("dueAt", Timestamps.of(dueAt))
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }
}
