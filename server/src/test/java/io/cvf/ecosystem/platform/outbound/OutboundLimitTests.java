package io.cvf.ecosystem.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class OutboundLimitTests extends ClientAndServer {

  @Test
  void contentUpToTheLimitIsRead() throws Exception {
    elsewhere.on("/full", exchange -> Elsewhere.send(exchange, 200, new byte[LIMIT]));

    assertThat(open.send(OutboundRequest.get(elsewhere.url("/full"))).body()).hasSize(LIMIT);
  }

  @Test
  void contentOverTheLimitIsRefused() {
    elsewhere.on("/more", exchange -> Elsewhere.send(exchange, 200, new byte[LIMIT + 1]));

    refused(Reason.SIZE, () -> open.send(OutboundRequest.get(elsewhere.url("/more"))));
  }

  @Test
  void endlessBodyIsCutAtTheLimit() {
    elsewhere.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[8192]);
          }
        });

    refused(Reason.SIZE, () -> open.send(OutboundRequest.get(elsewhere.url("/endless"))));
  }

  @Test
  void bombIsMeasuredAfterDecompression() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50 * LIMIT]);
    }
    assertThat(packed.size()).isLessThan(LIMIT);
    elsewhere.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          Elsewhere.send(exchange, 200, packed.toByteArray());
        });

    refused(Reason.SIZE, () -> open.send(OutboundRequest.get(elsewhere.url("/bomb"))));
  }

  @Test
  void bodyThatTricklesInIsCutAtTheDeadline() {
    var end = new CountDownLatch(1);
    elsewhere.on(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            do {
              exchange.getResponseBody().write('.');
              exchange.getResponseBody().flush();
            } while (!end.await(200, java.util.concurrent.TimeUnit.MILLISECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    var before = System.nanoTime();

    refused(Reason.DEADLINE, () -> open.send(OutboundRequest.get(elsewhere.url("/trickle"))));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    end.countDown();
  }

  @Test
  void silenceEndsWithinTheResponseTimeout() {
    var end = new CountDownLatch(1);
    elsewhere.on(
        "/silent",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThatThrownBy(() -> open.send(OutboundRequest.get(elsewhere.url("/silent"))))
        .isInstanceOf(java.net.SocketTimeoutException.class);
    end.countDown();
  }
}
