package io.cvf.ecosystem.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpClientTests extends ClientAndServer {

  @Test
  void answerComesBackWithStatusHeadersAndBody() throws Exception {
    elsewhere.on(
        "/teapot",
        exchange -> {
          exchange.getResponseHeaders().add("X-Leaves", "green");
          Elsewhere.send(exchange, 418, "Tée".getBytes(UTF_8));
        });

    var response = open.send(OutboundRequest.get(elsewhere.url("/teapot")));

    assertThat(response.status()).isEqualTo(418);
    assertThat(response.header("x-leaves")).contains("green");
    assertThat(response.text()).isEqualTo("Tée");
    assertThat(response.url()).isEqualTo(elsewhere.url("/teapot"));
  }

  @Test
  void bodyAndHeadersAreSent() throws Exception {
    elsewhere.text("/hook", "");

    var hook =
        OutboundRequest.post(elsewhere.url("/hook"), "application/json", "{}".getBytes(UTF_8));
    open.send(hook.with("X-Signature", "abc"));

    var arrived = elsewhere.arrived().remove();
    assertThat(arrived.method()).isEqualTo("POST");
    assertThat(arrived.body()).isEqualTo("{}");
    assertThat(arrived.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(arrived.headers().getFirst("X-Signature")).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "2130706433",
        "localhost",
        "inside.test",
        "both.test",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]"
      })
  void addressThatIsNotPublicIsRefusedHoweverItIsWritten(String host) {
    elsewhere.text("/", "secret");

    refused(Reason.ADDRESS, () -> guarded.send(OutboundRequest.get(elsewhere.at(host, "/"))));

    assertThat(elsewhere.arrived()).isEmpty();
  }

  @Test
  void allowedRangeOpensOnlyItself() throws Exception {
    elsewhere.text("/", "fine");

    assertThat(open.send(OutboundRequest.get(elsewhere.at("inside.test", "/"))).text())
        .isEqualTo("fine");
    refused(Reason.ADDRESS, () -> open.send(OutboundRequest.get(elsewhere.at("127.0.0.2", "/"))));
  }

  @Test
  void nameThatTurnsInwardAfterTheCheckIsRefused() throws Exception {
    var answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    DnsResolver turning =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.ofLiteral(answers.remove())};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (var client = client(turning, "127.0.0.1/32")) {
      elsewhere.on(
          "/closing",
          exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            Elsewhere.send(exchange, 200, new byte[0]);
          });
      var request = OutboundRequest.get(elsewhere.at("turning.test", "/closing"));
      assertThat(client.send(request).status()).isEqualTo(200);
      refused(Reason.ADDRESS, () -> client.send(request));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/, URL",
    "file:///etc/passwd, URL",
    "http://127.1/, URL",
    "/relative, URL",
    "mailto:a@example.org, URL",
    "http://user@example.org/, CREDENTIALS",
    "https://user:pw@example.org/, CREDENTIALS"
  })
  void onlyPlainWebUrlsAreRequested(URI url, Reason reason) {
    refused(reason, () -> open.send(OutboundRequest.get(url)));
  }

  @Test
  void proxyOfTheEnvironmentIsNotUsed() throws Exception {
    elsewhere.text("/", "direct");
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    System.setProperty("http.nonProxyHosts", "");
    try (var client = client(names(), "127.0.0.1/32")) {
      assertThat(client.send(OutboundRequest.get(elsewhere.url("/"))).text()).isEqualTo("direct");
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
  }

  @Test
  void noOneThereIsNotARefusal() {
    elsewhere.close();

    assertThatThrownBy(() -> open.send(OutboundRequest.get(elsewhere.url("/"))))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void cookiesAreNotKept() throws Exception {
    elsewhere.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "id=1");
          Elsewhere.send(exchange, 200, new byte[0]);
        });

    open.send(OutboundRequest.get(elsewhere.url("/")));
    open.send(OutboundRequest.get(elsewhere.url("/")));

    assertThat(elsewhere.arrived())
        .allSatisfy(arrived -> assertThat(arrived.headers()).doesNotContainKey("Cookie"));
  }
}
