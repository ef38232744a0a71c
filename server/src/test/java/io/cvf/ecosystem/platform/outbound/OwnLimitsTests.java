package io.cvf.ecosystem.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

/** Requests with limits of their own, each by a connection of its own. */
class OwnLimitsTests extends ClientAndServer {

  private static final OutboundLimits SMALL = new OutboundLimits(Duration.ofSeconds(2), 1_000);

  @Test
  void endlessBodyIsReadToTheLimitAndThatIsNoFault() throws Exception {
    elsewhere.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[8192]);
          }
        });

    var answer = open.send(OutboundRequest.get(elsewhere.url("/endless")), SMALL);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasSize(1_000);
  }

  @Test
  void shortBodyIsWhole() throws Exception {
    elsewhere.text("/short", "fine");

    assertThat(open.send(OutboundRequest.get(elsewhere.url("/short")), SMALL).text())
        .isEqualTo("fine");
  }

  @Test
  void bodyThatTricklesInEndsAtTheRequestsOwnDeadline() {
    var end = new CountDownLatch(1);
    elsewhere.on(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            do {
              exchange.getResponseBody().write('.');
              exchange.getResponseBody().flush();
            } while (!end.await(50, TimeUnit.MILLISECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    refused(
        Reason.DEADLINE,
        () ->
            open.send(
                OutboundRequest.get(elsewhere.url("/trickle")),
                new OutboundLimits(Duration.ofMillis(300), 1_000)));
    end.countDown();
  }

  @Test
  void everyRequestHasAConnectionOfItsOwn() throws Exception {
    var ports = ConcurrentHashMap.<Integer>newKeySet();
    elsewhere.on(
        "/who",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          Elsewhere.send(exchange, 200, new byte[1]);
        });

    for (var i = 0; i < 3; i++) {
      open.send(OutboundRequest.get(elsewhere.url("/who")), SMALL);
    }

    assertThat(ports).hasSize(3);
  }

  @Test
  void redirectToAnAddressThatIsNotPublicIsRefused() {
    elsewhere.redirect("/away", 302, "http://10.0.0.1/");

    refused(Reason.ADDRESS, () -> open.send(OutboundRequest.get(elsewhere.url("/away")), SMALL));
  }

  @Test
  void nameThatLeadsElsewhereTheSecondTimeGainsNothing() throws Exception {
    elsewhere.text("/", "inside");
    try (var client = client(new Rebinding())) {
      var url = elsewhere.at("rebind.test", "/");
      client.requireAllowed(url);

      assertThatThrownBy(() -> client.send(OutboundRequest.get(url), SMALL))
          .isInstanceOf(OutboundRefused.class);
    }
    assertThat(elsewhere.arrived()).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsSaidBeforeAnythingIsSent() throws Exception {
    refused(Reason.ADDRESS, () -> guarded.requireAllowed(URI.create("http://127.0.0.1/")));
    refused(Reason.ADDRESS, () -> guarded.requireAllowed(URI.create("http://both.test/")));
    refused(Reason.CREDENTIALS, () -> guarded.requireAllowed(URI.create("http://a:b@8.8.8.8/")));
    refused(Reason.URL, () -> guarded.requireAllowed(URI.create("ftp://8.8.8.8/")));
    guarded.requireAllowed(URI.create("http://outside.test/"));
  }

  /** Public when it is looked at, inside when it is gone to. */
  private static final class Rebinding implements DnsResolver {

    private int asked;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return new InetAddress[] {InetAddress.ofLiteral(asked++ == 0 ? "8.8.8.8" : "127.0.0.1")};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
