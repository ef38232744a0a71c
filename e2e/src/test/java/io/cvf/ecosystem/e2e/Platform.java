package io.cvf.ecosystem.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The platform as its own process on a data folder, with an administrator. */
final class Platform implements AutoCloseable {

  static final String ADMIN_EMAIL = "admin@example.org";
  static final String ADMIN_PASSWORD = "a long walk home";

  private final Path data;
  private final Path log;
  private final int port;
  private final @Nullable Passage passage;
  private final List<String> settings;
  private Process process;

  private Platform(Path data, int port, @Nullable Passage passage, List<String> settings) {
    this.data = data;
    this.log = data.resolve("platform.log");
    this.port = port;
    this.passage = passage;
    this.settings = settings;
    this.process = launch(port, log);
  }

  static Platform start(Path data) {
    return start(data, null);
  }

  /**
   * @param passage moves its clock; null for the real one
   * @param settings as an operator gives them, {@code --name=value}
   */
  static Platform start(Path data, @Nullable Passage passage, String... settings) {
    var platform = new Platform(data, freePort(), passage, List.of(settings));
    platform.awaitAnswer();
    return platform;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What {@code kill -9} does, to the platform and to its database. */
  void kill() {
    var database = postmaster();
    var backends = database.descendants().toList();
    process.destroyForcibly().onExit().join();
    database.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
    database.onExit().join();
  }

  /** Only the database dies; the platform has to cope. */
  void killDatabase() {
    postmaster().destroyForcibly();
  }

  /** Starts another process on the same folder, and returns what it said until it ended. */
  String startBeside() {
    var log = data.resolve("beside.log");
    var second = launch(freePort(), log);
    try {
      if (!second.waitFor(60, TimeUnit.SECONDS)) {
        second.destroyForcibly();
        return "It kept running.";
      }
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void startAgain() {
    process = launch(port, log);
    awaitAnswer();
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle postmaster() {
    try (var clusters = Files.newDirectoryStream(data, "cluster-*")) {
      for (var cluster : clusters) {
        if (Files.isDirectory(cluster)) {
          var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
          return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }
      }
      throw new IllegalStateException("No cluster in " + data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(int port, Path log) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // A story is over before the second compiler would have paid.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    var jar = System.getProperty("cvf.server.jar");
    command.addAll(passage == null ? List.of("-jar", jar) : passage.command(jar));
    command.addAll(List.of("--server.port=" + port, "--cvf.data=" + data));
    command.addAll(settings);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("CVF_ADMIN_EMAIL", ADMIN_EMAIL);
    builder.environment().put("CVF_ADMIN_PASSWORD", ADMIN_PASSWORD);
    try {
      Files.createDirectories(data);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnswer() {
    var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).build();
    try (var client = HttpClient.newHttpClient()) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(250))
          .failFast("the platform ended: see " + log, () -> !process.isAlive())
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> client.send(health, BodyHandlers.discarding()).statusCode() == 200);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The platform did not stop in a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
