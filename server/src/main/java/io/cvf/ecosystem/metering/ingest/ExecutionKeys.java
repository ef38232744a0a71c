package io.cvf.ecosystem.metering.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that lets each execution count once. */
@Repository
class ExecutionKeys {

  /** From here on copying is worth a savepoint. */
  private static final int MANY = 200;

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int BYTES_A_ROW = 2 + 3 * 4 + 16 + 8 + 4;

  private final JdbcOperations connections;
  private final JdbcClient database;

  ExecutionKeys(JdbcOperations connections, JdbcClient database) {
    this.connections = connections;
    this.database = database;
  }

  /**
   * Adds those that are not there. Where another transaction adds one of them at the same time, the
   * database makes this one wait for its end.
   *
   * @param executions in the order of their keys, each key once
   * @return the bodies of those that were there before, by key
   */
  Map<UUID, Long> add(List<Execution> executions, LocalDate day) {
    if (executions.size() >= MANY && copied(executions, day)) {
      return Map.of();
    }
    var added = inserted(executions, day);
    return added.size() == executions.size() ? Map.of() : bodies(executions, added);
  }

  /**
   * Hoping that all are new, which they nearly always are. PostgreSQL takes rows by the hundreds
   * then, where an insert that looks for conflicts takes them one by one.
   */
  private boolean copied(List<Execution> executions, LocalDate day) {
    var rows = new CopyRows(executions.size(), BYTES_A_ROW);
    for (var execution : executions) {
      rows.row(3).uuid(execution.key()).bigint(execution.body()).date(day);
    }
    return Boolean.TRUE.equals(
        connections.execute((Connection connection) -> copied(connection, rows)));
  }

  private static @Nullable Boolean copied(Connection connection, CopyRows rows)
      throws SQLException {
    var before = connection.setSavepoint();
    try {
      rows.store(
          connection,
          "copy metering.execution_key (key, body, day) from stdin with (format binary)");
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
  }

  private Set<UUID> inserted(List<Execution> executions, LocalDate day) {
    return new HashSet<>(
        database
            .sql(
                """
                insert into metering.execution_key (key, body, day)
                select key, body, :day from unnest(:keys::uuid[], :bodies::bigint[]) as new (key, body)
                on conflict do nothing
                returning key
                """)
            .param("keys", keys(executions))
            .param("bodies", executions.stream().map(Execution::body).toArray(Long[]::new))
            .param("day", day)
            .query(UUID.class)
            .list());
  }

  private Map<UUID, Long> bodies(List<Execution> executions, Set<UUID> added) {
    var known = new HashMap<UUID, Long>();
    database
        .sql("select key, body from metering.execution_key where key = any(:keys)")
        .param(
            "keys",
            executions.stream()
                .map(Execution::key)
                .filter(key -> !added.contains(key))
                .toArray(UUID[]::new))
        .query((row, _) -> known.put(row.getObject("key", UUID.class), row.getLong("body")))
        .list();
    return known;
  }

  private static UUID[] keys(List<Execution> executions) {
    return executions.stream().map(Execution::key).toArray(UUID[]::new);
  }
}
