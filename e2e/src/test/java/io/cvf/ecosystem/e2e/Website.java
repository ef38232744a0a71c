package io.cvf.ecosystem.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A partner's website: what was put there, and 404 for everything else. */
final class Website implements AutoCloseable {

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;

  Website() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Website put(String path, String text) {
    pages.put(path, text);
    return this;
  }

  Website takeAway(String path) {
    pages.remove(path);
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var page = pages.get(exchange.getRequestURI().getPath());
    var body = (page == null ? "not here" : page).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
