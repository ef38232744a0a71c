package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was given which dispute to mediate. */
@Repository
class MediatorAssignments {

  private final JdbcClient database;

  MediatorAssignments(JdbcClient database) {
    this.database = database;
  }

  void add(DisputeId dispute, Instance instance, MemberId mediator, Instant at) {
    database
        .sql(
            """
            insert into governance.dispute_assignment (dispute, mediator, instance, assigned_at)
            values (:dispute, :mediator, :instance, :at)
            """)
        .param("dispute", dispute.value())
        .param("mediator", mediator.value())
        .param("instance", instance.name())
        .param("at", Timestamps.of(at))
        .update();
  }

  /** Everyone who ever had it, of either instance. */
  Set<MemberId> of(DisputeId dispute) {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct mediator from governance.dispute_assignment
                where dispute = :dispute
                """)
            .param("dispute", dispute.value())
            .query((row, _) -> new MemberId(row.getObject("mediator", UUID.class)))
            .list());
  }
}
