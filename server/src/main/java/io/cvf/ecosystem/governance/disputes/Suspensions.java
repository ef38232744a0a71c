package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.SuspensionGround;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dispute keeps which partner suspended. */
@Repository
class Suspensions implements SuspensionGround {

  private final JdbcClient database;

  Suspensions(JdbcClient database) {
    this.database = database;
  }

  /**
   * One suspension.
   *
   * @param tookEffect false when the partner was suspended already, or not certified
   */
  record Suspension(PartnerId partner, boolean tookEffect) {}

  void add(DisputeId dispute, Suspension it, Instant at) {
    database
        .sql(
            """
            insert into governance.dispute_suspension (dispute, partner, took_effect, since)
            values (:dispute, :partner, :tookEffect, :at)
            on conflict (dispute) do update
            set partner = :partner, took_effect = :tookEffect, since = :at, lifted_at = null
            """)
        .param("dispute", dispute.value())
        .param("partner", it.partner().value())
        .param("tookEffect", it.tookEffect())
        .param("at", Timestamps.of(at))
        .update();
  }

  /** The one of that dispute, as long as it is not lifted. */
  Optional<Suspension> find(DisputeId dispute) {
    return database
        .sql(
            """
            select partner, took_effect from governance.dispute_suspension
            where dispute = :dispute and lifted_at is null
            """)
        .param("dispute", dispute.value())
        .query((row, _) ->
            new Suspension(
                new PartnerId(row.getObject("partner", UUID.class)), row.getBoolean("took_effect")))
        .optional();
  }

  void lift(DisputeId dispute, Instant at) {
    database
        .sql(
            """
            update governance.dispute_suspension set lifted_at = :at
            where dispute = :dispute and lifted_at is null
            """)
        .param("dispute", dispute.value())
        .param("at", Timestamps.of(at))
        .update();
  }

  @Override
  public boolean takesOver(PartnerId partner) {
    return database
            .sql(
                """
                update governance.dispute_suspension set took_effect = true
                where partner = :partner and lifted_at is null
                """)
            .param("partner", partner.value())
            .update()
        > 0;
  }

  /** Somebody else ended it: nothing is left for a dispute to take back. */
  void ended(PartnerId partner) {
    database
        .sql(
            """
            update governance.dispute_suspension set took_effect = false
            where partner = :partner and lifted_at is null
            """)
        .param("partner", partner.value())
        .update();
  }
}
