package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a CVF server that counts executions: keeps chunks as a whole or not at all, counts
 * each id once, refuses what says something else under the same id, and fails as it is told to.
 */
public final class IngestServer implements AutoCloseable {

  /** What else can happen to a request. */
  public enum Fault {
    NONE,
    /** 429, with a second to wait. */
    TOO_BUSY,
    UNAVAILABLE,
    /** The connection ends before anything is kept. */
    CUT_BEFORE,
    /** The connection ends when the first chunk has been kept. */
    CUT_BETWEEN,
    /** Everything is kept, and the connection ends in the middle of saying so. */
    CUT_AFTER
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LATE = "2001-";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, String> kept = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<Integer> requests = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile Supplier<Fault> chance = () -> Fault.NONE;
  private volatile int chunk = 5_000;
  private volatile int listed = 1_000;

  public IngestServer() {
    this(0);
  }

  /**
   * @param port 0 for any
   */
  public IngestServer(int port) {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    http.createContext("/api/v1/executions", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** The next requests meet these, one each. */
  public IngestServer failing(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  /** Every request meets whatever that says. */
  public IngestServer failing(Supplier<Fault> always) {
    chance = always;
    return this;
  }

  public IngestServer chunksOf(int events) {
    chunk = events;
    return this;
  }

  public IngestServer listing(int refusals) {
    listed = refusals;
    return this;
  }

  /** The ids that are counted, in the order they came. */
  public List<String> ids() {
    synchronized (kept) {
      return List.copyOf(kept.keySet());
    }
  }

  /** The events that are counted. */
  public List<JsonNode> events() {
    synchronized (kept) {
      return kept.values().stream().map(JSON::readTree).toList();
    }
  }

  /** How many events each request brought. */
  public List<Integer> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var lines = lines(exchange);
      requests.add(lines.size());
      var fault = Optional.ofNullable(faults.poll()).orElseGet(chance);
      switch (fault) {
        case NONE -> answer(exchange, 200, counted(lines), false);
        case CUT_AFTER -> answer(exchange, 200, counted(lines), true);
        case CUT_BETWEEN -> {
          var _ = counted(lines.subList(0, Math.min(chunk, lines.size())));
        }
        case CUT_BEFORE -> {}
        case TOO_BUSY -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          answer(exchange, 429, problem(429, "too-busy"), false);
        }
        case UNAVAILABLE -> answer(exchange, 503, problem(503, "database-unavailable"), false);
      }
    }
  }

  private static List<String> lines(HttpExchange exchange) throws IOException {
    var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (var body = exchange.getRequestBody();
        var plain = zipped ? new GZIPInputStream(body) : body) {
      return new String(plain.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private void answer(HttpExchange exchange, int status, String body, boolean cut)
      throws IOException {
    var bytes = body.getBytes(UTF_8);
    var type = status == 200 ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
  }

  private String counted(List<String> lines) {
    long accepted = 0;
    long duplicates = 0;
    long late = 0;
    var refusals = new ArrayList<Map<String, Object>>();
    synchronized (kept) {
      for (int index = 0; index < lines.size(); index++) {
        var line = lines.get(index);
        var event = JSON.readTree(line);
        var id = event.get("id").asString();
        var before = kept.get(id);
        var reason = reason(event, line, before);
        if (reason != null) {
          refusals.add(
              Map.of("index", index, "id", id, "reason", reason, "detail", "It is " + reason));
        } else if (before != null) {
          duplicates++;
        } else {
          kept.put(id, line);
          accepted++;
          late += event.get("time").asString().startsWith(LATE) ? 1 : 0;
        }
      }
    }
    return JSON.writeValueAsString(
        Map.of(
            "accepted",
            accepted,
            "duplicates",
            duplicates,
            "refused",
            refusals.size(),
            "refusals",
            refusals.subList(0, Math.min(listed, refusals.size())),
            "late",
            late));
  }

  private static String reason(JsonNode event, String line, String before) {
    if (event.get("subject").asString().startsWith("unknown@")) {
      return "UNKNOWN_SKILL";
    }
    if (before != null && !before.equals(line)) {
      return "ID_REUSED";
    }
    return event.at("/data/quantity").asLong() > 1_000_000_000 ? "BAD_QUANTITY" : null;
  }

  private static String problem(int status, String slug) {
    return """
    {"type":"urn:cvf:problem:%s","title":"Not now","status":%d}\
    """
        .formatted(slug, status);
  }
}
