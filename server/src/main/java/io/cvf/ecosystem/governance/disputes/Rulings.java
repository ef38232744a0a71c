package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What mediators decided; none is ever changed. */
@Repository
class Rulings {

  private final JdbcClient database;

  Rulings(JdbcClient database) {
    this.database = database;
  }

  void add(DisputeId dispute, Instance instance, Ruling it) {
    database
        .sql(
            """
            insert into governance.dispute_ruling (dispute, instance, outcome, against, reason, at,
              by)
            values (:dispute, :instance, :outcome, :against, :reason, :at, :by)
            """)
        .param("dispute", dispute.value())
        .param("instance", instance.name())
        .param("outcome", it.outcome().name())
        .param("against", it.against() == null ? null : it.against().name(), Types.VARCHAR)
        .param("reason", it.reason())
        .param("at", Timestamps.of(it.at()))
        .param("by", it.by().value())
        .update();
  }

  Optional<Ruling> find(DisputeId dispute, Instance instance) {
    return database
        .sql(
            """
            select * from governance.dispute_ruling
            where dispute = :dispute and instance = :instance
            """)
        .param("dispute", dispute.value())
        .param("instance", instance.name())
        .query((row, _) -> {
          var against = row.getString("against");
          return new Ruling(
              Outcome.valueOf(row.getString("outcome")),
              against == null ? null : Side.valueOf(against),
              row.getString("reason"),
              instant(row, "at"),
              new MemberId(row.getObject("by", UUID.class)));
        })
        .optional();
  }
}
