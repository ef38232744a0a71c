package io.cvf.ecosystem.bench;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The platform as its operator starts it, on a free port and a folder of the benchmark. */
final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Thread onInterrupt = new Thread(this::end);
  private final Path data;
  private final Path log;
  private final int port;
  private final List<String> command;
  private final Map<String, String> environment;
  private long startedAt;
  private Process process;

  private Server(Launch launch, Path data, Map<String, String> environment) throws IOException {
    this.data = data;
    this.log = data.resolveSibling(data.getFileName() + ".log");
    this.port = freePort();
    this.environment = environment;
    this.command = launch.command(port, data);
    this.startedAt = System.nanoTime();
    this.process = process();
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  private Process process() throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(Server::isSetting);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The operator's own database, mail server and administrator have no part in this. */
  static boolean isSetting(String name) {
    return name.matches("(SPRING|CVF|SERVER)_.*") && !name.equals("CVF_JAVA_OPTS");
  }

  /** Runs {@code ./cvf start}; returns at once. */
  static Server start(Path home, Path data, Map<String, String> environment) throws IOException {
    return start(Launch.from(home), data, environment);
  }

  static Server start(Launch launch, Path data, Map<String, String> environment)
      throws IOException {
    return new Server(launch, data, environment);
  }

  /** Asks each path until it answers with 200; seconds since the process was started. */
  double secondsUntilAnswered(List<String> paths) throws IOException, InterruptedException {
    for (String path : paths) {
      while (status(path) != 200) {
        if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
          throw new IOException(path + " was not answered; the server said:\n" + lastWords());
        }
        Thread.sleep(BETWEEN_TRIES);
      }
    }
    return (System.nanoTime() - startedAt) / 1e9;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Resident memory of the JVM, without its database. */
  double residentMiB() throws IOException, InterruptedException {
    // The launcher hands its process over to Java, so this is the JVM.
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    try (var answer = ps.inputReader()) {
      var kibibytes = answer.readLine();
      if (ps.waitFor() != 0 || kibibytes == null) {
        throw new IOException("ps does not know process " + process.pid());
      }
      return Long.parseLong(kibibytes.strip()) / 1024.0;
    }
  }

  /** What the JVM and its database have worked so far, without backends that have ended. */
  Duration cpu() {
    var all =
        Stream.concat(Stream.of(process.toHandle()), postmaster().stream().flatMap(Server::family));
    return all.map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Stream<ProcessHandle> family(ProcessHandle main) {
    return Stream.concat(Stream.of(main), main.descendants());
  }

  /** As {@code kill -9} does; its database goes on. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill -9} does, to every process of the database. */
  void killDatabase() {
    postmaster()
        .ifPresent(main -> {
          var backends = main.descendants().toList();
          main.destroyForcibly();
          backends.forEach(ProcessHandle::destroyForcibly);
          main.onExit().join();
        });
  }

  /** After a kill, on the same port and folder; returns at once. */
  void startAgain() throws IOException {
    startedAt = System.nanoTime();
    process = process();
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    http.close();
  }

  private void end() {
    process.destroy();
    try {
      if (process.waitFor(60, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    // Killed like that, the server leaves its database running.
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<ProcessHandle> postmaster() {
    try (var clusters = Files.newDirectoryStream(data, "cluster-*")) {
      for (Path cluster : clusters) {
        var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()));
      }
    } catch (IOException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private int status(String path) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(PATIENCE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private String lastWords() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
