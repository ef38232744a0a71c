package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates one schema a module, lower modules first: the scripts of {@code db/migration/<module>/}
 * run with that schema as their search path, and its history lies in it.
 */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {

  /** Each is a schema too; lower ones first. */
  public static final List<String> MODULES =
      List.of(
          "platform",
          "identity",
          "notifications",
          "community",
          "metering",
          "integrations",
          "governance",
          "insights");

  /** A schema that is there while a restore is under way: what lies beside it is not complete. */
  public static final String RESTORING = "cvf_restoring";

  @Override
  public void migrate(Flyway configured) {
    var configuration = configured.getConfiguration();
    refuseHalfRestored(configuration.getDataSource());
    for (var module : MODULES) {
      of(module, configuration).load().migrate();
    }
  }

  /** How that module's schema is migrated in the database of the given configuration. */
  public static FluentConfiguration of(String module, Configuration base) {
    return Flyway.configure()
        .configuration(base)
        .schemas(module)
        .defaultSchema(module)
        .locations("classpath:db/migration/" + module);
  }

  private static void refuseHalfRestored(DataSource database) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select exists (select from pg_namespace where nspname = ?)")) {
      query.setString(1, RESTORING);
      try (var answer = query.executeQuery()) {
        if (answer.next() && answer.getBoolean(1)) {
          throw new StartRefused(
              "A restore into this database was cut off, and nothing of it was kept.",
              "Run ./cvf restore again, which begins anew.");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }
}
