package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A real HTTP server that gives the answers a test lined up, one after the other and the last one
 * for good, and remembers what it was asked. What it was not told about it answers as a CVF server
 * does: 404 and a problem.
 */
public final class FixtureServer implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Queue<Answer>> answers = new HashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final @Nullable Contract contract;

  /** A request as it arrived; header names are in lower case, the first value of each. */
  public record Asked(String method, String target, Map<String, String> headers, String body) {

    public String line() {
      return method + " " + target;
    }
  }

  /** A response; {@code headers} are {@code name: value}. */
  public record Answer(int status, String contentType, String body, List<String> headers) {

    public Answer with(String header) {
      var more = new ArrayList<>(headers);
      more.add(header);
      return new Answer(status, contentType, body, List.copyOf(more));
    }
  }

  public FixtureServer() {
    this(null);
  }

  /**
   * @param contract by which it answers what it was not told about, and refuses what breaks it;
   *     null for a server that knows nothing by itself
   */
  public FixtureServer(@Nullable Contract contract) {
    this.contract = contract;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /**
   * @param request method and path below {@code /api/v1}, with the query if that matters
   */
  public FixtureServer on(String request, Answer... inTurn) {
    synchronized (answers) {
      answers.put(request, new ArrayDeque<>(List.of(inTurn)));
    }
    return this;
  }

  public static Answer json(int status, String body) {
    return new Answer(status, "application/json", body, List.of());
  }

  public static Answer text(int status, String contentType, String body) {
    return new Answer(status, contentType, body, List.of());
  }

  public static Answer nothing() {
    return new Answer(204, "", "", List.of());
  }

  public static Answer problem(int status, String slug, String title, String detail) {
    return text(
        status,
        "application/problem+json",
        """
        {"type":"urn:cvf:problem:%s","title":"%s","status":%d,"detail":"%s","requestId":"r-1"}
        """
            .formatted(slug, title, status, detail));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestMethod() + " " + path(exchange.getRequestURI());
      var read = read(exchange);
      asked.add(read);
      var answer = next(request, read);
      answer.headers().stream()
          .map(header -> header.split(": ", 2))
          .forEach(header -> exchange.getResponseHeaders().add(header[0], header[1]));
      var body = answer.body().getBytes(UTF_8);
      if (body.length > 0) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer next(String request, Asked asked) {
    var faults = contract == null ? List.<String>of() : contract.faults(asked);
    if (!faults.isEmpty()) {
      return problem(400, "broken-contract", "Broken contract", String.join("; ", faults));
    }
    synchronized (answers) {
      var queue = answers.get(request);
      if (queue == null) {
        queue = answers.get(request.replaceFirst("\\?.*", ""));
      }
      if (queue != null) {
        return queue.size() > 1 ? queue.remove() : queue.element();
      }
    }
    var nothing = problem(404, "not-found", "Not found", "There is nothing at " + request);
    return contract == null ? nothing : contract.example(asked).orElse(nothing);
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    return new Asked(
        exchange.getRequestMethod(), path(exchange.getRequestURI()), Map.copyOf(headers), body);
  }

  private static String path(URI target) {
    return target.toString().replaceFirst("^/api/v1", "");
  }
}
