package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what disputes keep back. */
@Repository
class HoldRows {

  private final JdbcClient database;

  HoldRows(JdbcClient database) {
    this.database = database;
  }

  enum State {
    HELD,
    RELEASED,
    REVERSED
  }

  /**
   * @param minor what was kept back when it began; 0 when another case kept it already
   */
  record Hold(String caseId, String statement, State state, long minor, Instant heldAt) {}

  /** False when the case holds, or held, it already. */
  boolean add(String caseId, String statement, long minor, Instant now) {
    return database
            .sql(
                """
                insert into governance.statement_hold (case_id, statement, state, minor, held_at)
                values (:case, :statement, 'HELD', :minor, :now)
                on conflict do nothing
                """)
            .param("case", caseId)
            .param("statement", statement)
            .param("minor", minor)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** What the case still holds. */
  List<String> heldBy(String caseId) {
    return database
        .sql(
            """
            select statement from governance.statement_hold
            where case_id = :case and state = 'HELD' order by statement
            """)
        .param("case", caseId)
        .query((row, _) -> row.getString(1))
        .list();
  }

  void end(String caseId, String statement, State state, Instant now) {
    database
        .sql(
            """
            update governance.statement_hold set state = :state, ended_at = :now
            where case_id = :case and statement = :statement and state = 'HELD'
            """)
        .param("case", caseId)
        .param("statement", statement)
        .param("state", state.name())
        .param("now", Timestamps.of(now))
        .update();
  }

  boolean isHeld(String statement) {
    return database
        .sql(
            """
            select exists (
              select from governance.statement_hold
              where statement = :statement and state = 'HELD')
            """)
        .param("statement", statement)
        .query(Boolean.class)
        .single();
  }

  List<Hold> of(String statement) {
    return database
        .sql("select * from governance.statement_hold where statement = :id order by held_at")
        .param("id", statement)
        .query((row, _) ->
            new Hold(
                row.getString("case_id"),
                row.getString("statement"),
                State.valueOf(row.getString("state")),
                row.getLong("minor"),
                Timestamps.instant(row, "held_at")))
        .list();
  }
}
