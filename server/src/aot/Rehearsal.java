import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server once on a scratch data folder, asks it what a first visitor asks, and stops it,
 * while Java records the run as an AOT cache (JEP 514). Run from its source by {@code cvf}.
 *
 * <p>Arguments: the cache to write, then the command that starts the server, {@code java} first.
 */
class Rehearsal {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> VISIT =
      List.of("/", "/api/v1/session/providers", "/api/v1/rfc-overview", "/api/v1/rfcs", "/api/v1/me");

  public static void main(String[] args) throws Exception {
    var data = Files.createTempDirectory("cvf-rehearsal");
    try {
      rehearse(Path.of(args[0]), Arrays.asList(args).subList(1, args.length), data);
    } finally {
      delete(data);
    }
  }

  private static void rehearse(Path cache, List<String> server, Path data) throws Exception {
    int port = freePort();
    var command = new ArrayList<>(server);
    command.add(1, "-XX:AOTCacheOutput=" + cache);
    command.add("--cvf.data=" + data);
    command.add("--server.port=" + port);
    var builder = new ProcessBuilder(command).inheritIO();
    // The operator's own database, mail server and administrator have no part in this.
    builder.environment().keySet().removeIf(name -> name.matches("(SPRING|CVF|SERVER)_.*"));
    var process = builder.start();
    try {
      visit(process, "http://127.0.0.1:" + port);
    } finally {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    if (!Files.exists(cache)) {
      throw new IOException("Java made no AOT cache");
    }
  }

  private static void visit(Process process, String url) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!answers(http, url + "/actuator/health")) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("The server did not start");
        }
        Thread.sleep(Duration.ofMillis(200));
      }
      for (String path : VISIT) {
        http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.discarding());
      }
      var signIn =
          HttpRequest.newBuilder(URI.create(url + "/api/v1/session"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"login\":\"nobody\",\"password\":\"nothing\"}"));
      http.send(signIn.build(), BodyHandlers.discarding());
    }
  }

  private static boolean answers(HttpClient http, String url) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
