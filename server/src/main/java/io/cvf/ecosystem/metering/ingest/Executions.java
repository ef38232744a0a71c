package io.cvf.ecosystem.metering.ingest;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** The table of executions. */
@Repository
class Executions {

  private static final int BYTES_A_ROW = 2 + 10 * 4 + 16 + 8 + 8 + 8 + 4 + 4 + 4 + 4 + 1 + 36;

  private final JdbcOperations connections;

  Executions(JdbcOperations connections) {
    this.connections = connections;
  }

  void add(List<Counted> executions, Instant acceptedAt) {
    var accepted = ChronoUnit.MICROS.between(Instant.EPOCH, acceptedAt);
    var rows = new CopyRows(executions.size(), BYTES_A_ROW);
    for (var counted : executions) {
      var it = counted.execution();
      rows.row(10)
          .uuid(it.key())
          .timestamp(it.executedMicros())
          .timestamp(accepted)
          .bigint(it.quantity())
          .date(counted.in())
          .integer(it.subject())
          .integer(it.source());
      (it.millis() < 0 ? rows.absent() : rows.integer(it.millis())).bool(it.failed()).text(it.id());
    }
    connections.execute((Connection connection) -> {
      rows.store(
          connection,
          """
          copy metering.execution (key, executed_at, accepted_at, quantity, counted_in, subject,
            source, millis, failed, id)
          from stdin with (format binary)
          """);
      return true;
    });
  }
}
