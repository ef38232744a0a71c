package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.database.DatabaseAccess;
import io.cvf.ecosystem.platform.database.ModuleMigrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Reads everything at one moment into an archive, a row at a time. Rows are text as COPY writes it:
 * other than its binary form, every version of PostgreSQL and every machine reads it the same.
 */
final class Backup {

  private final String platform;
  private final Clock clock;
  private final ProgressAnnouncement progress;

  Backup(String platform, Clock clock, ProgressAnnouncement progress) {
    this.platform = platform;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @param masterKey to be kept in the archive too
   */
  Manifest write(DatabaseAccess database, ArchiveWriter archive, Optional<String> masterKey)
      throws SQLException, IOException {
    try (var connection = database.connect()) {
      var described = Snapshot.begin(connection, ModuleMigrations.MODULES);
      var createdAt = clock.instant();
      var catalog = new CatalogTables(connection, ModuleMigrations.MODULES);
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      var tables = new ArrayList<Manifest.Table>();
      for (var table : described) {
        tables.add(copy(copies, table, archive));
      }
      progress.finish();
      if (masterKey.isPresent()) {
        archive.masterKey(masterKey.get());
      }
      var manifest =
          new Manifest(
              Manifest.FORMAT,
              platform,
              version(connection),
              createdAt,
              catalog.migrations(),
              tables,
              catalog.sequences(),
              masterKey.isPresent());
      archive.finish(manifest);
      return manifest;
    }
  }

  private Manifest.Table copy(CopyManager copies, Manifest.Table table, ArchiveWriter archive)
      throws SQLException, IOException {
    var out = archive.rows(table, bytes -> progress.at(table.name(), bytes));
    var rows =
        copies.copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columnList()), out);
    archive.closeRows();
    progress.done(table.schema(), rows);
    return new Manifest.Table(
        table.name(),
        table.parent(),
        table.bound(),
        table.columns(),
        rows,
        out.bytes(),
        out.sha256());
  }

  private static String version(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }
}
