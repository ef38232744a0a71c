package io.cvf.ecosystem.integrations.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A real endpoint that answers with the status it was told to. */
final class StagingServer implements AutoCloseable {

  private final HttpServer http;
  private final AtomicInteger asked = new AtomicInteger();
  volatile int status = 200;

  StagingServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    http.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          var body = "fine".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
  }

  String url() {
    return "http://127.0.0.1:%d/health".formatted(http.getAddress().getPort());
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
