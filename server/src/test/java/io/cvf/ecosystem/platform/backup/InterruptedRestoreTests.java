package io.cvf.ecosystem.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.platform.database.ModuleMigrations;
import io.cvf.ecosystem.platform.database.TestPostgres;
import io.cvf.ecosystem.platform.problems.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of a table, in a process of its own. */
class InterruptedRestoreTests {

  private static final int MANY = 150_000;

  @TempDir Path folder;

  @Test
  void nothingIsKeptNothingStartsAndTheNextRunBeginsAnew() throws Exception {
    var source = SmallBackup.database();
    new Tables(source)
        .sql()
        .sql(
            """
            insert into metering.execution_key (key, body, day)
            select gen_random_uuid(), n, '2026-01-01' from generate_series(1, :many) n
            """)
        .param("many", MANY)
        .update();
    var file = folder.resolve("large.zip");
    assertThat(Commands.backup(Commands.on(source), file).exitCode()).isZero();
    var properties = TestPostgres.freshDatabase();
    var target = new Tables(properties);

    var process = start(file, properties.get("spring.datasource.url").toString(), properties);
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            target
                .sql()
                .sql(
                    """
                    select exists (
                      select from pg_stat_progress_copy
                      where datname = current_database() and tuples_processed > 1000)
                    """)
                .query(Boolean.class)
                .single());
    process.destroyForcibly().waitFor();

    await()
        .untilAsserted(
            () -> assertThat(target.contents().get("identity.account")).startsWith("0 rows"));
    assertThat(target.contents().get("metering.execution_key")).startsWith("0 rows");
    var flyway = Flyway.configure().dataSource(target.source()).load();
    assertThatThrownBy(() -> new ModuleMigrations().migrate(flyway))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cut off");

    assertThat(Commands.restore(Commands.on(properties), file))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    assertThat(target.contents()).isEqualTo(new Tables(source).contents());
    new ModuleMigrations().migrate(flyway);
  }

  private static Process start(Path file, String url, Map<String, Object> properties)
      throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.cvf.ecosystem.EcosystemApplication",
                "restore",
                file.toString(),
                "--spring.datasource.url=" + url,
                "--cvf.master-key=" + Commands.MASTER_KEY));
    for (var name : List.of("spring.datasource.username", "spring.datasource.password")) {
      command.add("--" + name + "=" + properties.get(name));
    }
    return new ProcessBuilder(command).inheritIO().start();
  }
}
