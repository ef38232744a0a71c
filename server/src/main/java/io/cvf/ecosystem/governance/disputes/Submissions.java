package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responses and appeals. */
@Repository
class Submissions {

  private final JdbcClient database;

  Submissions(JdbcClient database) {
    this.database = database;
  }

  void add(DisputeId dispute, Submission it) {
    database
        .sql(
            """
            insert into governance.dispute_submission (dispute, kind, side, text, at, by)
            values (:dispute, :kind, :side, :text, :at, :by)
            """)
        .param("dispute", dispute.value())
        .param("kind", it.kind().name())
        .param("side", it.side().name())
        .param("text", it.text())
        .param("at", Timestamps.of(it.at()))
        .param("by", it.by().value())
        .update();
  }

  Optional<Submission> find(DisputeId dispute, Submission.Kind kind) {
    return database
        .sql(
            """
            select * from governance.dispute_submission
            where dispute = :dispute and kind = :kind
            """)
        .param("dispute", dispute.value())
        .param("kind", kind.name())
        .query((row, _) ->
            new Submission(
                kind,
                Side.valueOf(row.getString("side")),
                row.getString("text"),
                instant(row, "at"),
                new MemberId(row.getObject("by", UUID.class))))
        .optional();
  }
}
