package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The same rows by one {@code COPY} into the same PostgreSQL, in a table of the same columns
 * without any index: the least that storing them durably costs.
 */
record PlainCopy(Database database, Path folder) {

  /** Rows a second. */
  double rowsPerSecond() throws SQLException, IOException {
    var file = folder.resolve("executions.copy");
    database.run("create table bench_copy (like metering.execution)", "checkpoint");
    try (var connection = database.connect()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (var out = Files.newOutputStream(file)) {
        copy.copyOut("copy (select * from metering.execution) to stdout", out);
      }
      try (var in = Files.newInputStream(file)) {
        var begin = System.nanoTime();
        var rows = copy.copyIn("copy bench_copy from stdin", in, 64 * 1024);
        return rows / ((System.nanoTime() - begin) / 1e9);
      }
    } finally {
      Files.deleteIfExists(file);
      database.run("drop table bench_copy");
    }
  }
}
