package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines of disputes. */
@Repository
class DisputeEvents {

  /** More than any case has; the offers of parties who keep replacing them are cut off. */
  private static final int MOST = 1_000;

  private final JdbcClient database;

  DisputeEvents(JdbcClient database) {
    this.database = database;
  }

  /** The number of it, which no other one has. */
  long add(
      DisputeId dispute,
      DisputeEvent.What what,
      Instant at,
      @Nullable MemberId by,
      @Nullable String text) {
    return database
        .sql(
            """
            insert into governance.dispute_event (dispute, at, what, by, text)
            values (:dispute, :at, :what, :by, :text)
            returning number
            """)
        .param("dispute", dispute.value())
        .param("at", Timestamps.of(at))
        .param("what", what.name())
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("text", text, Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  /** In the order it happened. */
  List<DisputeEvent> of(DisputeId dispute) {
    return database
        .sql(
            """
            select * from governance.dispute_event
            where dispute = :dispute order by number limit :most
            """)
        .param("dispute", dispute.value())
        .param("most", MOST)
        .query((row, _) -> {
          var by = row.getObject("by", UUID.class);
          return new DisputeEvent(
              DisputeEvent.What.valueOf(row.getString("what")),
              instant(row, "at"),
              by == null ? null : new MemberId(by),
              row.getString("text"));
        })
        .list();
  }
}
