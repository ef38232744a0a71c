package io.cvf.ecosystem.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class GuardedHttpClientTests {

  private static final int LIMIT = 100_000;

  private Elsewhere elsewhere;
  private GuardedHttpClient open;
  private GuardedHttpClient guarded;

  @BeforeEach
  void start() throws IOException {
    elsewhere = new Elsewhere("127.0.0.1");
    open = client(names(), "127.0.0.1/32");
    guarded = client(names());
  }

  @AfterEach
  void stop() throws IOException {
    open.close();
    guarded.close();
    elsewhere.close();
  }

  private static GuardedHttpClient client(DnsResolver names, String... allowed) {
    return new GuardedHttpClient(
        new OutboundProperties(
            List.of(allowed).stream().map(IpRange::of).toList(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            DataSize.ofBytes(LIMIT)),
        names);
  }

  /** Literal addresses mean themselves; {@code inside.test} is here. */
  private static Names names() {
    return new Names(
        Map.of(
            "inside.test",
            List.of("127.0.0.1"),
            "outside.test",
            List.of("8.8.8.8"),
            "both.test",
            List.of("8.8.8.8", "127.0.0.1")));
  }

  private record Names(Map<String, List<String>> known) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return known.containsKey(host)
          ? known.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new)
          : InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            OutboundRefused.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void answerComesBackWithStatusHeadersAndBody() throws Exception {
    elsewhere.on(
        "/teapot",
        exchange -> {
          exchange.getResponseHeaders().add("X-Leaves", "green");
          Elsewhere.send(exchange, 418, "Tée".getBytes(StandardCharsets.UTF_8));
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

    var hook = OutboundRequest.post(elsewhere.url("/hook"), "application/json", "{}".getBytes());
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
        "127.1",
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
    elsewhere.text("/first", "").redirect("/second", 302, "/third");
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
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsFollowed(int status) throws Exception {
    elsewhere.redirect("/old", status, "new").text("/new", "here");

    var response = open.send(OutboundRequest.get(elsewhere.url("/old")));

    assertThat(response.text()).isEqualTo("here");
    assertThat(response.url()).isEqualTo(elsewhere.url("/new"));
  }

  @ParameterizedTest
  @CsvSource({"302, GET, ''", "303, GET, ''", "307, POST, body", "308, POST, body"})
  void redirectedPostIsRepeatedOnlyWhenToldTo(int status, String method, String body)
      throws Exception {
    elsewhere.redirect("/old", status, "/new").text("/new", "");

    open.send(OutboundRequest.post(elsewhere.url("/old"), "text/plain", "body".getBytes()));

    elsewhere.arrived().remove();
    assertThat(elsewhere.arrived().peek().method()).isEqualTo(method);
    assertThat(elsewhere.arrived().peek().body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.2/, ADDRESS",
    "http://169.254.169.254/latest/meta-data/, ADDRESS",
    "file:///etc/passwd, URL",
    "gopher://127.0.0.1/, URL",
    "http:///nowhere, URL",
    "http://admin:secret@127.0.0.1/, CREDENTIALS",
    "http://exa mple, URL"
  })
  void redirectIsHeldToTheSameRules(String target, Reason reason) {
    elsewhere.redirect("/trap", 302, target);

    refused(reason, () -> open.send(OutboundRequest.get(elsewhere.url("/trap"))));
  }

  @Test
  void sixthRedirectIsNotFollowed() throws Exception {
    for (var i = 0; i < 6; i++) {
      elsewhere.redirect("/" + i, 302, "/" + (i + 1));
    }
    elsewhere.text("/6", "end");

    assertThat(open.send(OutboundRequest.get(elsewhere.url("/1"))).text()).isEqualTo("end");
    refused(Reason.REDIRECTS, () -> open.send(OutboundRequest.get(elsewhere.url("/0"))));
  }

  @Test
  void authorizationDoesNotFollowToAnotherHost() throws Exception {
    try (var other = new Elsewhere("127.0.0.1").text("/", "")) {
      elsewhere.redirect("/away", 302, other.url("/").toString()).redirect("/near", 302, "/end");
      elsewhere.text("/end", "");
      for (var path : List.of("/away", "/near")) {
        open.send(
            OutboundRequest.get(elsewhere.url(path))
                .with("authorization", "Bearer x")
                .with("X", "y"));
      }

      assertThat(other.arrived().peek().headers())
          .doesNotContainKey("Authorization")
          .containsKey("X");
      assertThat(elsewhere.arrived())
          .last()
          .satisfies(arrived -> assertThat(arrived.headers()).containsKey("Authorization"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/, URL",
    "file:///etc/passwd, URL",
    "/relative, URL",
    "mailto:a@example.org, URL",
    "http://user@example.org/, CREDENTIALS",
    "https://user:pw@example.org/, CREDENTIALS"
  })
  void onlyPlainWebUrlsAreRequested(URI url, Reason reason) {
    refused(reason, () -> open.send(OutboundRequest.get(url)));
  }

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
