package io.cvf.ecosystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTests {

  @TempDir Path folder;

  private PostgresCluster started;

  @BeforeEach
  void create() {
    started = cluster(folder);
  }

  @AfterEach
  void stop() {
    started.stop();
  }

  /** Durable, as {@code ./cvf start} runs it. */
  static PostgresCluster cluster(Path folder) {
    return new PostgresCluster(
        PostgresBinaries.unpackedIn(
            TestPostgres.folder(), System.getProperty("cvf.postgres.version")),
        folder.resolve("cluster"),
        "a password of the tests",
        new PostgresTuning(true, "32MB"));
  }

  @Test
  void commitsAreOnDiskBeforeTheyAreAnswered() throws SQLException {
    var port = started.start();
    assertThat(show(port, "fsync")).isEqualTo("on");
    assertThat(show(port, "synchronous_commit")).isEqualTo("on");
    assertThat(show(port, "full_page_writes")).isEqualTo("on");
  }

  @Test
  void onlyThisMachineWithThePasswordGetsIn() throws SQLException {
    var port = started.start();
    assertThat(show(port, "listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show(port, "password_encryption")).isEqualTo("scram-sha-256");
    assertThatThrownBy(() -> connect(port, "a guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void committedRowsSurviveTheKillOfBothProcesses() throws Exception {
    var writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dcvf.postgres.version=" + System.getProperty("cvf.postgres.version"),
                CommittingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var confirmed = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
      while (confirmed < 500) {
        confirmed = Integer.parseInt(lines.readLine());
      }
    }
    var postmaster = started.postmaster().orElseThrow();
    var backends = postmaster.descendants().toList();
    writer.destroyForcibly().waitFor();
    postmaster.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();

    var port = started.start();

    try (var connection = connect(port, started.password());
        var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*), max(n) from kept")) {
      count.next();
      assertThat(count.getInt(1)).isGreaterThanOrEqualTo(confirmed).isEqualTo(count.getInt(2));
    }
  }

  @Test
  void aClusterLeftRunningIsAdopted() {
    var port = started.start();
    assertThat(cluster(folder).start()).isEqualTo(port);
  }

  @Test
  void aSecondProcessOnTheSameFolderIsRefused() {
    DataFolder.open(folder);
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
  }

  @Test
  void anEmptyClusterIsNotMadeBesideOneOfAnotherVersion() throws Exception {
    Files.createDirectories(folder.resolve("cluster-17"));
    Files.writeString(folder.resolve("cluster-17/PG_VERSION"), "17");
    assertThatThrownBy(started::refuseBesideAnOlderOne)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("another version of PostgreSQL");
    started.start();
    started.refuseBesideAnOlderOne();
  }

  private static String show(int port, String setting) throws SQLException {
    try (var connection = connect(port, "a password of the tests");
        var statement = connection.createStatement();
        var value = statement.executeQuery("show " + setting)) {
      value.next();
      return value.getString(1);
    }
  }

  private static Connection connect(int port, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), PostgresCluster.USER, password);
  }

  /** Commits one row after the other and says so, until it is killed. */
  static final class CommittingProcess {

    public static void main(String[] arguments) throws SQLException {
      var cluster = cluster(Path.of(List.of(arguments).getFirst()));
      try (var connection = connect(cluster.start(), cluster.password());
          var statement = connection.createStatement()) {
        statement.execute("create table kept (n int)");
        for (var n = 1; ; n++) {
          statement.execute("insert into kept values (" + n + ")");
          System.out.println(n);
        }
      }
    }
  }
}
