package io.cvf.ecosystem.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates one schema a module, lower modules first: the scripts of {@code db/migration/<module>/}
 * run with that schema as their search path, and its history lies in it.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

  private static final List<String> MODULES =
      List.of(
          "platform",
          "identity",
          "notifications",
          "community",
          "metering",
          "integrations",
          "governance");

  @Override
  public void migrate(Flyway configured) {
    for (var module : MODULES) {
      Flyway.configure()
          .configuration(configured.getConfiguration())
          .schemas(module)
          .defaultSchema(module)
          .locations("classpath:db/migration/" + module)
          .load()
          .migrate();
    }
  }
}
