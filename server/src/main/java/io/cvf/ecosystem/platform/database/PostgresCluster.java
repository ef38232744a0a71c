package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * One PostgreSQL cluster in a folder of its own, run by this process through {@code pg_ctl}, which
 * keeps the terminal's Ctrl-C away from it: it has to outlive the requests that still use it.
 */
final class PostgresCluster {

  static final String USER = "cvf";

  /** The database of the platform. */
  static final String DATABASE = "postgres";

  private static final String PREFIX = "cluster-";

  /** Long enough for the recovery after a crash in the middle of heavy writing. */
  private static final int PATIENCE_SECONDS = 600;

  private final Path binaries;
  private final Path folder;
  private final String password;
  private final PostgresTuning tuning;

  PostgresCluster(Path binaries, Path folder, String password, PostgresTuning tuning) {
    this.binaries = binaries.toAbsolutePath();
    this.folder = folder.toAbsolutePath();
    this.password = password;
    this.tuning = tuning;
  }

  /** The cluster of a data folder; one folder for each major version. */
  static PostgresCluster in(DataFolder data, Environment environment) {
    var version = environment.getRequiredProperty("cvf.postgres.version");
    return new PostgresCluster(
        PostgresBinaries.unpackedIn(data.root(), version),
        folder(data.root(), version),
        data.secret("postgres"),
        new PostgresTuning(true, environment.getProperty("cvf.postgres.shared-buffers", "256MB")));
  }

  static Path folder(Path data, String version) {
    return data.resolve(PREFIX + version.substring(0, version.indexOf('.')));
  }

  boolean exists() {
    return Files.exists(folder.resolve("PG_VERSION"));
  }

  /** An empty cluster beside a full one of another version would look as if all was lost. */
  void refuseBesideAnOlderOne() {
    var data = folder.getParent();
    if (exists() || data == null || !Files.isDirectory(data)) {
      return;
    }
    try (var files = Files.list(data)) {
      files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> Files.exists(file.resolve("PG_VERSION")))
          .findFirst()
          .ifPresent(other -> {
            throw new StartRefused(
                "%s belongs to another version of PostgreSQL, and there is no %s yet."
                    .formatted(other, folder.getFileName()),
                "Make a backup with the release it was last run with, then ./cvf restore it with"
                    + " this one; docs/guide/operating.md tells how.");
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be read", e);
    }
  }

  /** The port it listens on when whoever owns the folder runs it. */
  static Optional<Integer> portIn(Path folder) {
    return postmasterFile(folder).map(lines -> Integer.parseInt(lines.get(3).strip()));
  }

  /**
   * Runs the cluster, creating it the first time and adopting one that was left running by a killed
   * process.
   *
   * @return the port it listens on, on the loopback address
   */
  int start() {
    create();
    var running = runningPort();
    if (running.isPresent()) {
      return running.get();
    }
    return start(freePort());
  }

  /** Runs the cluster on the port it had before, after it went away. */
  int start(int port) {
    try {
      tuning.writeTo(folder.resolve("postgresql.conf"), port);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's configuration cannot be written", e);
    }
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=" + PATIENCE_SECONDS,
        "--silent",
        "--pgdata=" + folder,
        "--log=" + log());
    return port;
  }

  /** Ends it cleanly: connections are cut, everything committed is on disk. */
  void stop() {
    if (runningPort().isPresent()) {
      run(
          "pg_ctl",
          "stop",
          "--wait",
          "--timeout=60",
          "--silent",
          "--mode=fast",
          "--pgdata=" + folder);
    }
  }

  /** The postmaster, if one runs on this folder. */
  Optional<ProcessHandle> postmaster() {
    return postmasterFile(folder)
        .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst())));
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  String password() {
    return password;
  }

  private Optional<Integer> runningPort() {
    if (call("pg_ctl", "status", "--pgdata=" + folder).exitCode() != 0) {
      return Optional.empty();
    }
    return portIn(folder);
  }

  private static Optional<List<String>> postmasterFile(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
      return lines.size() < 4 ? Optional.empty() : Optional.of(lines);
    } catch (IOException noneRunning) {
      return Optional.empty();
    }
  }

  /** Makes the cluster beside its place and renames it: a half-made one is never started. */
  private void create() {
    if (exists()) {
      return;
    }
    try {
      Files.createDirectories(folder.getParent());
      var scratch = Files.createTempDirectory(folder.getParent(), "creating-");
      var passwordFile = Files.writeString(scratch.resolve("password"), password);
      var cluster = scratch.resolve("cluster");
      var command =
          new ArrayList<>(
              List.of(
                  "initdb",
                  "--pgdata=" + cluster,
                  "--username=" + USER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      if (!tuning.durable()) {
        command.add("--no-sync");
      }
      run(command.toArray(String[]::new));
      Files.delete(passwordFile);
      Files.move(cluster, folder, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot create its cluster in " + folder, e);
    }
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private void run(String... command) {
    var result = call(command);
    if (result.exitCode() != 0) {
      throw new StartRefused(
          "PostgreSQL's %s failed (%d): %s%n%s"
              .formatted(command[0], result.exitCode(), result.output(), endOfLog()),
          "Mend what PostgreSQL names above; its whole log is " + log() + ".");
    }
  }

  private String endOfLog() {
    try (var lines = Files.lines(log())) {
      var all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 10), all.size()));
    } catch (IOException none) {
      return "";
    }
  }

  private record Result(int exitCode, String output) {}

  private Result call(String... command) {
    var program = binaries.resolve("bin").resolve(command[0]).toString();
    var arguments =
        Stream.concat(
                Stream.concat(prefix().stream(), Stream.of(program)), Stream.of(command).skip(1))
            .collect(Collectors.toList());
    try {
      var output = Files.createTempFile("cvf-postgres-", ".out");
      try {
        // A file, not a pipe: the postmaster inherits it, and a pipe would never end.
        var process =
            new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS + 60L, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return new Result(-1, "no answer in time");
        }
        return new Result(process.exitValue(), Files.readString(output).strip());
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's " + command[0] + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL was starting or stopping", e);
    }
  }

  /** PostgreSQL refuses to run as root; a user namespace makes it nobody there. */
  private static List<String> prefix() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port for PostgreSQL", e);
    }
  }
}
