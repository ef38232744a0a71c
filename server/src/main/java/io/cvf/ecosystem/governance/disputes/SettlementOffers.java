package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What parties offer one another, the last offer of a dispute. */
@Repository
class SettlementOffers {

  private final JdbcClient database;

  SettlementOffers(JdbcClient database) {
    this.database = database;
  }

  /** Replaces what was offered before, by whichever side. */
  void offer(DisputeId dispute, Side side, String text, Instant at, MemberId by) {
    database
        .sql(
            """
            insert into governance.dispute_settlement (dispute, text, side, offered_at, offered_by)
            values (:dispute, :text, :side, :at, :by)
            on conflict (dispute) do update
            set text = :text, side = :side, offered_at = :at, offered_by = :by
            """)
        .param("dispute", dispute.value())
        .param("text", text)
        .param("side", side.name())
        .param("at", Timestamps.of(at))
        .param("by", by.value())
        .update();
  }

  void accept(DisputeId dispute, Instant at, MemberId by) {
    database
        .sql(
            """
            update governance.dispute_settlement set accepted_at = :at, accepted_by = :by
            where dispute = :dispute
            """)
        .param("dispute", dispute.value())
        .param("at", Timestamps.of(at))
        .param("by", by.value())
        .update();
  }

  Optional<SettlementOffer> find(DisputeId dispute) {
    return database
        .sql("select * from governance.dispute_settlement where dispute = :dispute")
        .param("dispute", dispute.value())
        .query((row, _) -> {
          var acceptedBy = row.getObject("accepted_by", UUID.class);
          return new SettlementOffer(
              row.getString("text"),
              Side.valueOf(row.getString("side")),
              instant(row, "offered_at"),
              new MemberId(row.getObject("offered_by", UUID.class)),
              instantOrNull(row, "accepted_at"),
              acceptedBy == null ? null : new MemberId(acceptedBy));
        })
        .optional();
  }
}
