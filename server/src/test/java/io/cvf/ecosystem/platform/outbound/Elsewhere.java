package io.cvf.ecosystem.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on a loopback address that answers as each test needs it. */
final class Elsewhere implements AutoCloseable {

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** What arrived: the request line's method and path, and the headers. */
  record Arrived(String method, String path, com.sun.net.httpserver.Headers headers, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();

  Elsewhere(String address) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  Elsewhere on(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            arrived.add(
                new Arrived(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            answer.to(exchange);
          }
        });
    return this;
  }

  Elsewhere text(String path, String text) {
    return on(path, exchange -> send(exchange, 200, text.getBytes(UTF_8)));
  }

  Elsewhere redirect(String path, int status, String target) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI url(String path) {
    return at(server.getAddress().getAddress().getHostAddress(), path);
  }

  URI at(String host, String path) {
    return URI.create("http://" + host + ":" + port() + path);
  }

  Queue<Arrived> arrived() {
    return arrived;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
