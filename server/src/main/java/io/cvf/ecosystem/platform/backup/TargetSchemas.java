package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.backup.BackupRefused.Why;
import io.cvf.ecosystem.platform.database.DatabaseAccess;
import io.cvf.ecosystem.platform.database.ModuleMigrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;

/** The schemas a restore makes, and whether it may. */
final class TargetSchemas {

  private final Configuration base;
  private final Manifest manifest;

  TargetSchemas(DatabaseAccess database, Manifest manifest) {
    this.base = Flyway.configure().dataSource(database.url(), database.user(), database.password());
    this.manifest = manifest;
  }

  /** Only one restore at a time, only into an empty database; what was cut off is removed. */
  void claim(Connection connection) throws SQLException {
    var catalog = new CatalogTables(connection, ModuleMigrations.MODULES);
    if (!truth(connection, "select pg_try_advisory_lock(hashtextextended('cvf-restore', 0))")) {
      throw new BackupRefused(Why.NOT_EMPTY, "Another restore into this database is under way.");
    }
    if (!truth(connection, "select current_setting('server_encoding') = 'UTF8'")) {
      throw new BackupRefused(Why.FAILED, "The database has to have the encoding UTF8.");
    }
    if (isMarked(connection)) {
      drop(connection);
    }
    var there =
        catalog.query(
            """
            select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
            """,
            row -> row.getString(1));
    if (!there.isEmpty()) {
      throw new BackupRefused(
          Why.NOT_EMPTY,
          "The database is not empty: it has tables in %s. Restore into a new data folder (--data)"
                  .formatted(String.join(", ", there))
              + " or a new database; nothing is ever written over.");
    }
  }

  /** Before the first table is made: a start of the platform would be refused from here on. */
  void begin(Connection connection) throws SQLException {
    CatalogTables.execute(connection, "create schema " + ModuleMigrations.RESTORING);
  }

  void drop(Connection connection) throws SQLException {
    for (var module : ModuleMigrations.MODULES.reversed()) {
      CatalogTables.execute(connection, "drop schema if exists %s cascade".formatted(module));
    }
    CatalogTables.execute(
        connection, "drop schema if exists %s".formatted(ModuleMigrations.RESTORING));
  }

  /** The backup's scripts must be ours, down to their text, and we may only have later ones. */
  void refuseOtherVersions() {
    manifest
        .migrations()
        .forEach((module, applied) -> {
          if (!ModuleMigrations.MODULES.contains(module)) {
            throw tooNew("module " + module);
          }
          var ours = scripts(module);
          for (var migration : applied) {
            if (!Integer.valueOf(migration.checksum()).equals(ours.remove(migration.version()))) {
              throw tooNew("migration %s of %s".formatted(migration.version(), module));
            }
          }
          var newest = newest(applied);
          ours.keySet().stream()
              .filter(version -> MigrationVersion.fromVersion(version).compareTo(newest) < 0)
              .findFirst()
              .ifPresent(version -> {
                throw tooNew("a schema of %s without migration %s".formatted(module, version));
              });
        });
  }

  private BackupRefused tooNew(String what) {
    return new BackupRefused(
        Why.OTHER_VERSION,
        "The backup comes from platform %s and has %s, which this one does not know. Restore it"
                .formatted(manifest.platform(), what)
            + " with that release or a later one.");
  }

  private Map<String, Integer> scripts(String module) {
    return Stream.of(ModuleMigrations.of(module, base).load().info().all())
        .filter(script -> script.getVersion() != null && script.getChecksum() != null)
        .collect(
            Collectors.toMap(
                script -> script.getVersion().getVersion(), script -> script.getChecksum()));
  }

  /** The tables as the backup's release had them. */
  void migrateAsTheyWere() {
    for (var module : ModuleMigrations.MODULES) {
      var applied = manifest.migrations().getOrDefault(module, List.of());
      if (!applied.isEmpty()) {
        ModuleMigrations.of(module, base).target(newest(applied)).load().migrate();
      }
    }
  }

  /** As a start of this release would. */
  void migrateOn() {
    for (var module : ModuleMigrations.MODULES) {
      ModuleMigrations.of(module, base).load().migrate();
    }
  }

  private static MigrationVersion newest(List<Manifest.Migration> applied) {
    return applied.stream()
        .map(migration -> MigrationVersion.fromVersion(migration.version()))
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }

  private static boolean isMarked(Connection connection) throws SQLException {
    return truth(
        connection,
        "select exists (select from pg_namespace where nspname = '%s')"
            .formatted(ModuleMigrations.RESTORING));
  }

  private static boolean truth(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
