package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.backup.BackupRefused.Why;
import io.cvf.ecosystem.platform.database.DatabaseAccess;
import io.cvf.ecosystem.platform.database.ModuleMigrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Fills an empty database. The schema is made as the backup's release made it; then one transaction
 * takes everything in, compares it with the manifest and commits; then later scripts of this
 * release are run. A marker says that it is under way: who finds it knows that all is to be
 * dropped.
 */
final class Restore {

  private final ArchiveReader archive;
  private final DatabaseAccess database;
  private final ProgressAnnouncement progress;
  private final Manifest manifest;
  private final TargetSchemas schemas;

  Restore(ArchiveReader archive, DatabaseAccess database, ProgressAnnouncement progress) {
    this.archive = archive;
    this.database = database;
    this.progress = progress;
    this.manifest = archive.manifest();
    this.schemas = new TargetSchemas(database, manifest);
  }

  /**
   * @param key decides what becomes of the signing key, before anything is committed
   */
  void run(RestoredKey key) throws SQLException, IOException {
    try (var connection = database.connect()) {
      CatalogTables.writePlainText(connection);
      schemas.claim(connection);
      schemas.refuseOtherVersions();
      schemas.begin(connection);
      try {
        progress.say("Making the tables as platform %s had them".formatted(manifest.platform()));
        schemas.migrateAsTheyWere();
        connection.setAutoCommit(false);
        load(connection, key);
        connection.commit();
      } catch (SQLException | IOException | RuntimeException failed) {
        undo(connection, failed);
        throw failed;
      }
      connection.setAutoCommit(true);
      key.keep();
      CatalogTables.execute(connection, "analyze");
    }
    schemas.migrateOn();
  }

  private void undo(Connection connection, Exception failed) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      schemas.drop(connection);
    } catch (SQLException leftToTheNextRun) {
      failed.addSuppressed(leftToTheNextRun);
    }
  }

  private void load(Connection connection, RestoredKey key) throws SQLException, IOException {
    var modules = List.copyOf(manifest.migrations().keySet());
    var catalog = new CatalogTables(connection, modules);
    addPartitions(connection, catalog);
    refuseOtherTables(catalog.list());
    var rules = TableRules.lift(connection, catalog);
    var names = manifest.tables().stream().map(Manifest.Table::name).toList();
    CatalogTables.execute(connection, "truncate " + String.join(", ", names));
    for (var table : manifest.tables()) {
      fill(connection, table);
    }
    progress.finish();
    setSequences(connection);
    progress.say("Checking what refers to what");
    rules.putBack();
    key.check(connection);
    CatalogTables.execute(connection, "drop schema " + ModuleMigrations.RESTORING);
  }

  /** Those that the platform makes as time goes on. */
  private void addPartitions(Connection connection, CatalogTables catalog) throws SQLException {
    var there = catalog.list().stream().map(Manifest.Table::name).toList();
    for (var table : manifest.tables()) {
      if (table.parent() != null && !there.contains(table.name())) {
        CatalogTables.execute(
            connection,
            "create table %s partition of %s %s"
                .formatted(table.name(), table.parent(), table.bound()));
      }
    }
  }

  private void refuseOtherTables(List<Manifest.Table> there) {
    var missing = new ArrayList<String>();
    for (var table : manifest.tables()) {
      if (there.stream().noneMatch(table::isLike)) {
        missing.add(table.name());
      }
    }
    if (!missing.isEmpty() || there.size() != manifest.tables().size()) {
      throw new BackupRefused(
          Why.OTHER_VERSION,
          "The tables of the backup are not those of its migrations%s. Restore it with release %s."
              .formatted(missing.isEmpty() ? "" : ": " + missing, manifest.platform()));
    }
  }

  private void fill(Connection connection, Manifest.Table table) throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var rows = archive.rows(table, bytes -> progress.at(table.name(), bytes))) {
      var taken =
          copies.copyIn(
              "copy %s (%s) from stdin".formatted(table.name(), table.columnList()), rows);
      archive.check(table, rows);
      if (taken != table.rows()) {
        throw new BackupRefused(
            Why.DAMAGED,
            "%s should have %d rows; the archive has %d."
                .formatted(table.name(), table.rows(), taken));
      }
    }
    progress.done(table.schema(), table.rows());
  }

  private void setSequences(Connection connection) throws SQLException {
    try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      for (var sequence : manifest.sequences()) {
        set.setString(1, sequence.name());
        set.setLong(2, sequence.last());
        set.setBoolean(3, sequence.called());
        set.execute();
      }
    }
  }
}
