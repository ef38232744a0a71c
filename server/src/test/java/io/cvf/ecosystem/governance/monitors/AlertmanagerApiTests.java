package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@MonitoredTest
@RecordApplicationEvents
class AlertmanagerApiTests {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired ApplicationEvents events;
  private MonitorDesk desk;
  private String monitor = "";
  private String token = "";
  private Instant begin = Instant.EPOCH;

  @BeforeEach
  void agreed() {
    desk = new MonitorDesk(context);
    desk.desk().on("2027-02-01T00:00:00Z");
    monitor =
        JsonPath.read(body(desk.add("mia", Map.of("name", "Web shop", "kind", "ALERTS"))), "$.id");
    token = token("mia");
    begin = Instant.parse("2027-02-01T00:10:00Z");
    desk.desk().on("2027-02-01T00:30:00Z");
  }

  @Test
  void firingIsDownFromItsBeginAndResolvedUntilItsEnd() {
    accepted(send(alert(monitor, "f1", begin, null)));
    desk.assertState(UUID.fromString(monitor), "DOWN");
    assertThat(events.stream(MonitorWentDown.class))
        .singleElement()
        .satisfies(it -> assertThat(it.since()).isEqualTo(begin));

    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(600))));

    desk.assertState(UUID.fromString(monitor), "UP");
    assertThat(down()).isEqualTo(Spans.of(begin, begin.plusSeconds(600)));
    assertThat(events.stream(MonitorCameBack.class))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(begin.plusSeconds(600)));
  }

  @Test
  void twiceIsOnce() {
    for (var i = 0; i < 2; i++) {
      accepted(send(alert(monitor, "f1", begin, null)));
    }
    for (var i = 0; i < 2; i++) {
      accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(600))));
    }
    accepted(send(alert(monitor, "f1", begin, null)));

    assertThat(down()).isEqualTo(Spans.of(begin, begin.plusSeconds(600)));
    assertThat(events.stream(MonitorWentDown.class)).hasSize(1);
  }

  @Test
  void resolvedBeforeFiringComesToTheSame() {
    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(600))));
    accepted(send(alert(monitor, "f1", begin, null)));

    desk.assertState(UUID.fromString(monitor), "UP");
    assertThat(down()).isEqualTo(Spans.of(begin, begin.plusSeconds(600)));
  }

  @Test
  void itIsDownWhileAnyOfItsAlertsFires() {
    accepted(send(alert(monitor, "f1", begin, null)));
    accepted(send(alert(monitor, "f2", begin.minusSeconds(60), null)));
    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(60))));
    desk.assertState(UUID.fromString(monitor), "DOWN");
    accepted(send(alert(monitor, "f2", begin.minusSeconds(60), begin.plusSeconds(300))));

    assertThat(down()).isEqualTo(Spans.of(begin.minusSeconds(60), begin.plusSeconds(300)));
  }

  @Test
  void endedAlertNobodyHeardOfAddsWhatNoOtherCovers() {
    accepted(send(alert(monitor, "f1", begin, null)));
    accepted(send(alert(monitor, "f2", begin.minusSeconds(300), begin.plusSeconds(60))));
    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(120))));
    accepted(send(alert(monitor, "f3", begin.minusSeconds(400), begin.plusSeconds(240))));

    assertThat(down()).isEqualTo(Spans.of(begin.minusSeconds(400), begin.plusSeconds(240)));
  }

  @Test
  void whatEndsDuringAPauseDoesNotFireAfterIt() {
    accepted(send(alert(monitor, "f1", begin, null)));
    body(desk.market().post("mia", "/monitors/" + monitor + "/pause", Map.of("reason", "Moves")));
    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(60))));
    desk.clock().advance(Duration.ofMinutes(1));
    body(desk.market().post("mia", "/monitors/" + monitor + "/resume", Map.of("reason", "Moved")));
    desk.clock().advance(Duration.ofMinutes(1));

    accepted(send(alert(monitor, "f1", begin, begin.plusSeconds(60))));

    desk.assertState(UUID.fromString(monitor), "UP");
    assertThat(events.stream(MonitorCameBack.class)).hasSize(1);
  }

  @Test
  void heartbeatOnlySaysThatSomebodyLooks() {
    accepted(
        send(
            Map.of(
                "status",
                "firing",
                "startsAt",
                begin.toString(),
                "fingerprint",
                "w",
                "labels",
                Map.of("alertname", "Watchdog", "cvf_monitor", monitor))));
    desk.assertState(UUID.fromString(monitor), "UP");

    desk.clock().advance(Duration.ofHours(4));

    desk.assertState(UUID.fromString(monitor), "UNKNOWN");
  }

  @Test
  void monitorIsNamedByPartnerAndNameAsWell() {
    accepted(send(alert("acme/web SHOP", "f1", begin, null)));

    desk.assertState(UUID.fromString(monitor), "DOWN");
  }

  @Test
  void whatMakesNoSenseIsListedAndTheRestCounts() {
    var answer =
        body(
            send(
                alert("acme/nothing", "f1", begin, null),
                Map.of("status", "firing", "labels", Map.of("alertname", "X")),
                Map.of(
                    "status",
                    "firing",
                    "startsAt",
                    "yesterday",
                    "fingerprint",
                    "f3",
                    "labels",
                    Map.of("cvf_monitor", monitor)),
                alert(monitor, "f4", begin, null)));

    assertThat(JsonPath.<Integer>read(answer, "$.accepted")).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(answer, "$.ignored[*].why")).hasSize(3);
    desk.assertState(UUID.fromString(monitor), "DOWN");
  }

  @Test
  void contentThatCannotBeReadIsRefusedForGood() {
    assertThat(post("no json")).hasStatus(400);
    refused(post("{}"), 422, "invalid-input");
    refused(
        send(
            IntStream.rangeClosed(0, AlertDelivery.MOST_ALERTS)
                .mapToObj(i -> alert(monitor, "f" + i, begin, null))
                .toArray()),
        413,
        "body-too-large");
    refused(post("\"" + "x".repeat(AlertDelivery.MOST_BYTES) + "\""), 413, "body-too-large");
  }

  @Test
  void tokenCanDoNothingElseAndIsForMaintainers() {
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer " + token).exchange())
        .hasStatus(403);
    refused(
        desk.market()
            .post(
                "olga",
                "/me/tokens",
                Map.of("name", "a", "scopes", List.of("ALERTS"), "expiresInDays", 9)),
        422,
        "invalid-input");
    refused(
        desk.market()
            .post(
                "mia",
                "/me/tokens",
                Map.of("name", "a", "scopes", List.of("ALERTS", "READ"), "expiresInDays", 9)),
        422,
        "invalid-input");
    assertThat(desk.market().post("olga", "/alertmanager", Map.of("alerts", List.of())))
        .hasStatus(403);
  }

  /** Before the first delivery data are missing; here it is the outages themselves. */
  private Spans down() {
    return context
        .getBean(WatchedSpans.class)
        .outages(List.of(desk.desk().acme()), begin.minusSeconds(600), desk.clock().instant())
        .getOrDefault(UUID.fromString(monitor), Spans.NONE);
  }

  private String token(String who) {
    return JsonPath.read(
        body(
            desk.market()
                .post(
                    who,
                    "/me/tokens",
                    Map.of(
                        "name", "Alertmanager", "scopes", List.of("ALERTS"), "expiresInDays", 90))),
        "$.token");
  }

  private static Map<String, Object> alert(
      String monitor, String fingerprint, Instant startsAt, @Nullable Instant endsAt) {
    return Map.of(
        "status",
        endsAt == null ? "firing" : "resolved",
        "labels",
        Map.of("alertname", "Down", "cvf_monitor", monitor),
        "annotations",
        Map.of("summary", "It is down"),
        "startsAt",
        startsAt.toString(),
        "endsAt",
        endsAt == null ? "0001-01-01T00:00:00Z" : endsAt.toString(),
        "generatorURL",
        "http://prometheus.example/graph",
        "fingerprint",
        fingerprint);
  }

  private MvcTestResult send(Object... alerts) {
    return post(
        JSON.writeValueAsString(
            Map.of(
                "version", "4",
                "groupKey", "{}:{}",
                "truncatedAlerts", 0,
                "status", "firing",
                "receiver", "cvf",
                "externalURL", "http://alertmanager.example",
                "alerts", List.of(alerts))));
  }

  private MvcTestResult post(String content) {
    return mvc.post()
        .uri("/api/v1/alertmanager")
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(content)
        .exchange();
  }

  private static void accepted(MvcTestResult answer) {
    assertThat(JsonPath.<Integer>read(body(answer), "$.accepted")).isEqualTo(1);
    assertThat(JsonPath.<List<Object>>read(body(answer), "$.ignored")).isEmpty();
  }
}
