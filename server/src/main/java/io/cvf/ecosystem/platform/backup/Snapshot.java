package io.cvf.ecosystem.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything as it was at one moment: a transaction that sees what was committed when it began.
 * Locks come before the snapshot, or a table could be dropped between the two. Partitioned tables
 * themselves are not locked: the platform must be able to add partitions meanwhile.
 */
final class Snapshot {

  private static final int ATTEMPTS = 10;
  private static final List<String> TABLES_CHANGED = List.of("42P01", "55P03");

  private Snapshot() {}

  /** Begins it on that connection, and tells the tables there are. */
  static List<Manifest.Table> begin(Connection connection, List<String> schemas)
      throws SQLException {
    var catalog = new CatalogTables(connection, schemas);
    CatalogTables.writePlainText(connection);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var tables = catalog.list();
      connection.setAutoCommit(false);
      if (lock(connection, tables) && names(catalog.list()).equals(names(tables))) {
        return tables;
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    throw new BackupRefused(
        BackupRefused.Why.FAILED,
        "Tables come and go. Is the platform being upgraded? Try again afterwards.");
  }

  private static boolean lock(Connection connection, List<Manifest.Table> tables)
      throws SQLException {
    if (tables.isEmpty()) {
      throw new BackupRefused(
          BackupRefused.Why.FAILED, "The database is empty: the platform never ran on it.");
    }
    try {
      CatalogTables.execute(connection, "set local lock_timeout = '5s'");
      CatalogTables.execute(
          connection, "lock table " + String.join(", ", names(tables)) + " in access share mode");
      return true;
    } catch (SQLException e) {
      if (TABLES_CHANGED.contains(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private static List<String> names(List<Manifest.Table> tables) {
    return tables.stream().map(Manifest.Table::name).collect(Collectors.toList());
  }
}
