package io.cvf.ecosystem.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.ModuleMigrations;
import io.cvf.ecosystem.platform.database.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a database with every table and few rows. */
final class SmallBackup {

  private SmallBackup() {}

  static Map<String, Object> database() {
    var properties = TestPostgres.freshDatabase();
    var tables = new Tables(properties);
    new ModuleMigrations().migrate(Flyway.configure().dataSource(tables.source()).load());
    fill(tables.sql());
    return properties;
  }

  static Path in(Path folder) {
    var file = folder.resolve("small.zip");
    var answer = Commands.backup(Commands.on(database()), file);
    assertThat(answer.exitCode()).as(answer.said()).isZero();
    return file;
  }

  private static void fill(JdbcClient database) {
    database.sql("insert into identity.username (name, holder) values ('ada', 'ACCOUNT')").update();
    database
        .sql(
            """
            insert into identity.account (username, email, joined_at)
            values ('ada', 'ada@example.org', now())
            """)
        .update();
    database
        .sql(
            """
            insert into platform.audit_entry (record)
            values ('{"at":"2026-01-01T00:00:00Z","action":"a","subject":"s"}')
            """)
        .update();
  }
}
