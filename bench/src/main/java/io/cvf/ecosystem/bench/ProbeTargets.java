package io.cvf.ecosystem.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What monitors look at: many hosts that answer, and one that takes calls and says nothing. */
final class ProbeTargets implements AutoCloseable {

  private static final byte[] FINE = "fine".getBytes(StandardCharsets.UTF_8);
  private static final int HOSTS = 500;

  private final HttpServer answering;
  private final ServerSocket silent;
  private final List<Socket> held = new CopyOnWriteArrayList<>();

  ProbeTargets() throws IOException {
    answering = HttpServer.create(new InetSocketAddress(0), 1_000);
    answering.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    answering.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, FINE.length);
          try (var out = exchange.getResponseBody()) {
            out.write(FINE);
          }
        });
    answering.start();
    silent = new ServerSocket(0, 1_000, InetAddress.getByName("127.9.9.9"));
    Thread.ofVirtual().start(this::hold);
  }

  private void hold() {
    try {
      while (true) {
        held.add(silent.accept());
      }
    } catch (IOException closed) {
      if (!silent.isClosed()) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  /** Of number {@code n}, in SQL; one of {@value #HOSTS} hosts. */
  String answeringUrl() {
    return "'http://127.1.' || n %% 250 || '.' || 1 + n %% %d / 250 || ':%d/' || n"
        .formatted(HOSTS, answering.getAddress().getPort());
  }

  /** Of number {@code n}, in SQL; all on one host. */
  String silentUrl() {
    return "'http://127.9.9.9:%d/' || n".formatted(silent.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    answering.stop(0);
    silent.close();
    for (var socket : held) {
      socket.close();
    }
  }
}
