package io.cvf.ecosystem.notifications.webhooks;

import static io.cvf.ecosystem.notifications.Requests.request;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.Happenings;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;

/** Webhooks against a real server. */
@ApiTest
@TestPropertySource(properties = "cvf.outbound.allowed-ranges=127.0.0.1/32")
@DirtiesContext
class WebhookTests {

  @Autowired WebhookDelivery delivery;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  record Call(Headers headers, String body) {}

  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private volatile int answer = 204;
  private HttpServer server;
  private String id;
  private String secret;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          try (exchange) {
            calls.add(
                new Call(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (answer == 302) {
              exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
          }
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
    var made = send("POST", "/webhooks", hook("RFC_OPENED\",\"COMMENT_ADDED\",\"MENTION"));
    assertThat(made).hasStatus(201);
    id = JsonPath.read(body(made), "$.id");
    secret = JsonPath.read(body(made), "$.secret");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eventForEveryoneArrivesSignedAsCloudEvent() throws Exception {
    var ben = SignedIn.member(database, "ben");
    var request =
        happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), ben, "RFC 12 ✓"));
    delivery.deliverDue();
    delivery.deliverDue();

    assertThat(calls).hasSize(1);
    var call = calls.getFirst();
    assertThat(call.headers().getFirst("Content-Type"))
        .isEqualTo("application/cloudevents+json; charset=utf-8");
    assertThat(JsonPath.<String>read(call.body(), "$.specversion")).isEqualTo("1.0");
    assertThat(JsonPath.<String>read(call.body(), "$.id")).isEqualTo(request.id().toString());
    assertThat(JsonPath.<String>read(call.body(), "$.type"))
        .isEqualTo("io.cvf.ecosystem.rfc_opened");
    assertThat(JsonPath.<String>read(call.body(), "$.data.title")).isEqualTo("RFC 12 ✓");
    assertThat(JsonPath.<String>read(call.body(), "$.data.actor")).isEqualTo("ben");
    assertThat(JsonPath.<String>read(call.body(), "$.time")).isEqualTo(Requests.WHEN.toString());
    assertThat(call.headers().getFirst("X-CVF-Signature")).isEqualTo(expected(call, secret));
    assertThat(log()).containsExactly("DELIVERED");
  }

  /** As the other side would compute it, from the parts of the header. */
  private static String expected(Call call, String secret) throws Exception {
    var seconds = call.headers().getFirst("X-CVF-Signature").replaceAll("t=(\\d+),.*", "$1");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    var hex = HexFormat.of().formatHex(mac.doFinal((seconds + "." + call.body()).getBytes(UTF_8)));
    return "t=" + seconds + ",v1=" + hex;
  }

  @Test
  void onlyWantedKindsThatConcernEveryoneOrAnRfcAreSent() {
    var ada = SignedIn.member(database, "ada");
    happen(request(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:12"), null, "On an RFC"));
    happen(request(NotificationKind.COMMENT_ADDED, Audience.topic("case:9"), null, "Elsewhere"));
    happen(request(NotificationKind.MENTION, Audience.members(List.of(ada)), null, "Personal"));
    happen(request(NotificationKind.VOTING_STARTED, Audience.everyone(), null, "Not wanted"));
    delivery.deliverDue();

    assertThat(calls)
        .extracting(call -> JsonPath.<String>read(call.body(), "$.data.title"))
        .containsExactly("On an RFC");
  }

  @Test
  void failureIsTriedAgainLaterAndLaterAndThenGivenUp() throws Exception {
    answer = 500;
    happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), null));
    delivery.deliverDue();
    delivery.deliverDue();
    assertThat(calls).as("the pause is half a minute").hasSize(1);
    assertThat(log()).containsExactly("WAITING");

    var waited = Duration.ZERO;
    for (var attempt = 1; attempt < WebhookDelivery.MAX_ATTEMPTS; attempt++) {
      clock.advance(WebhookDelivery.pauseAfter(attempt));
      waited = waited.plus(WebhookDelivery.pauseAfter(attempt));
      delivery.deliverDue();
    }
    assertThat(waited).isBetween(Duration.ofHours(20), Duration.ofHours(30));
    assertThat(calls).hasSize(WebhookDelivery.MAX_ATTEMPTS);
    assertThat(log()).containsExactly("FAILED");
    assertThat(calls.stream().map(Call::body).distinct()).hasSize(1);
  }

  @Test
  void failedDeliveryCanBeLookedAtAndRepeated() throws Exception {
    answer = 410;
    happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), null));
    delivery.deliverDue();
    String failed = JsonPath.read(body(deliveries()), "$.items[0].id");
    var shown = send("GET", "/webhook-deliveries/" + failed, null);
    assertThat(shown).bodyJson().extractingPath("$.status").isEqualTo(410);
    assertThat(shown).bodyJson().extractingPath("$.error").isEqualTo("It answered 410.");
    assertThat(shown).bodyJson().extractingPath("$.request").isEqualTo(calls.getFirst().body());

    answer = 200;
    assertThat(send("POST", "/webhook-deliveries/" + failed + "/redelivery", null)).hasStatus(202);
    delivery.deliverDue();
    assertThat(log()).containsExactly("DELIVERED");
  }

  @Test
  void redirectionIsNoDelivery() throws Exception {
    answer = 302;
    happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), null));
    delivery.deliverDue();

    assertThat(log()).containsExactly("WAITING");
    assertThat(deliveries())
        .bodyJson()
        .extractingPath("$.items[0].error")
        .asString()
        .contains("redirects to");
  }

  @Test
  void pingArrivesAndSecretCanBeRenewed() throws Exception {
    var renewed = send("POST", "/webhooks/" + id + "/secret", null);
    String other = JsonPath.read(body(renewed), "$.secret");
    assertThat(other).isNotEqualTo(secret).startsWith("whsec_");

    assertThat(send("POST", "/webhooks/" + id + "/ping", null)).hasStatus(202);
    delivery.deliverDue();

    assertThat(JsonPath.<String>read(calls.getFirst().body(), "$.type"))
        .isEqualTo("io.cvf.ecosystem.ping");
    assertThat(calls.getFirst().headers().getFirst("X-CVF-Signature"))
        .isEqualTo(expected(calls.getFirst(), other));
  }

  @Test
  void afterFiveDaysOfFailuresItIsDisabledUntilSomebodyChangesIt() throws Exception {
    answer = 503;
    happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), null));
    delivery.deliverDue();
    clock.advance(Duration.ofDays(5).plusHours(1));
    delivery.deliverDue();
    assertThat(send("GET", "/webhooks", null))
        .bodyJson()
        .extractingPath("$.items[0].disabledAt")
        .isNotNull();
    assertThat(audited("webhook.disabled")).isEqualTo(1);

    answer = 200;
    happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), null, "Not told"));
    clock.advance(Duration.ofDays(1));
    delivery.deliverDue();
    assertThat(calls).hasSize(2);

    var changed =
        mvc.put()
            .uri("/api/v1/webhooks/" + id)
            .with(as("root", Role.ADMIN))
            .header("If-Match", "\"1\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content(hook("RFC_OPENED"))
            .exchange();
    assertThat(changed).hasStatusOk();
    delivery.deliverDue();
    assertThat(calls).as("what waited is sent").hasSize(3);
  }

  @Test
  void secretIsShownOnceAndDeedsAreAudited() throws Exception {
    assertThat(body(send("GET", "/webhooks", null))).doesNotContain(secret);
    assertThat(send("DELETE", "/webhooks/" + id, null)).hasStatus(204);
    assertThat(send("DELETE", "/webhooks/" + id, null)).hasStatus(404);
    assertThat(audited("webhook.added")).isEqualTo(1);
    assertThat(audited("webhook.removed")).isEqualTo(1);
  }

  @Test
  void wrongUrlsAreRefused() {
    for (var url : List.of("ftp://example.org", "no url", "https://me:secret@example.org/")) {
      assertThat(
              send("POST", "/webhooks", "{\"url\":\"%s\",\"kinds\":[\"MENTION\"]}".formatted(url)))
          .hasStatus(422)
          .bodyJson()
          .extractingPath("$.errors[0].pointer")
          .isEqualTo("/url");
    }
  }

  private String hook(String kinds) {
    return "{\"url\":\"http://127.0.0.1:%d/hook\",\"kinds\":[\"%s\"],\"description\":\"Chat\"}"
        .formatted(server.getAddress().getPort(), kinds);
  }

  private NotificationRequested happen(NotificationRequested request) {
    return new Happenings(events, transactions, database).happen(request);
  }

  private MvcTestResult deliveries() {
    return send("GET", "/webhooks/" + id + "/deliveries", null);
  }

  private List<String> log() throws IOException {
    return JsonPath.read(body(deliveries()), "$.items[*].state");
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from platform.audit_entry where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  private MvcTestResult send(String method, String path, String json) {
    var request =
        mvc.method(HttpMethod.valueOf(method)).uri("/api/v1" + path).with(as("root", Role.ADMIN));
    return (json == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(json))
        .exchange();
  }

  private static String body(MvcTestResult result) throws IOException {
    return result.getResponse().getContentAsString();
  }
}
