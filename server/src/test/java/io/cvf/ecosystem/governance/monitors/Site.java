package io.cvf.ecosystem.governance.monitors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on one of the loopback addresses that answers as it was told to. */
final class Site implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  volatile int status = 200;
  volatile String text = "fine";
  volatile boolean silent;

  Site(String address) {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 1_000);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      if (silent) {
        end.await();
      }
      var body = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(
          status, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      now.decrementAndGet();
    }
  }

  String url() {
    return "http://%s:%d/"
        .formatted(http.getAddress().getAddress().getHostAddress(), http.getAddress().getPort());
  }

  int asked() {
    return asked.get();
  }

  /** How many asked at once, at the most. */
  int most() {
    return most.get();
  }

  @Override
  public void close() {
    end.countDown();
    http.stop(0);
    threads.shutdownNow();
  }
}
