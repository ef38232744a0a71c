package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MonitoredTest
@RecordApplicationEvents
class MonitorApiTests {

  private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  private MonitorDesk desk;
  private final Site site = new Site("127.0.0.1");

  @BeforeEach
  void agreed() {
    desk = new MonitorDesk(context);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void monitorIsAddedWithItsDefaultsAndShown() {
    var added = body(desk.add("mia", Map.of("name", "site", "url", site.url())));

    assertThat(JsonPath.<String>read(added, "$.kind")).isEqualTo("HTTP");
    assertThat(JsonPath.<Integer>read(added, "$.intervalSeconds")).isEqualTo(60);
    assertThat(JsonPath.<Integer>read(added, "$.timeoutSeconds")).isEqualTo(10);
    assertThat(JsonPath.<String>read(added, "$.state")).isEqualTo("UNKNOWN");
    assertThat(JsonPath.<String>read(added, "$.partner.slug")).isEqualTo("acme");
    assertThat(JsonPath.<List<String>>read(added, "$.actions"))
        .containsExactly("EDIT", "TEST", "PAUSE", "END");
    assertThat(
            desk.market()
                .<List<String>>read(
                    "olga", "/agreements/" + desk.agreement() + "/monitors", "$.items[*].name"))
        .containsExactly("site");
  }

  @Test
  void whoIsMeasuredDoesNotChooseTheMeasureOnceTheAgreementIsInForce() {
    refused(desk.add("olga", Map.of("name", "site", "url", site.url())), 403, "not-yours");
    var id = desk.site("site", site.url());
    assertThat(desk.market().<List<String>>read("olga", "/monitors/" + id, "$.actions")).isEmpty();
    refused(desk.market().delete("olga", "/monitors/" + id), 403, "not-yours");
    assertThat(desk.market().post("olga", "/monitors/" + id + "/pause", Map.of("reason", "x")))
        .hasStatus(403);
    assertThat(desk.market().get("stranger", "/monitors/" + id)).hasStatus(403);
    assertThat(desk.market().get(null, "/monitors/" + id)).hasStatus(401);
  }

  @Test
  void ownersAndDevelopersSetUpWhileTheAgreementIsPrepared() {
    desk.market().partner("globex", "gus");
    desk.market().employ("globex", "dora", "DEVELOPER");
    desk.market().employ("globex", "fred", "FINANCE");
    var id =
        JsonPath.<String>read(
            body(
                desk.market()
                    .post(
                        "mia",
                        "/agreements",
                        Map.of(
                            "partner", "globex",
                            "tier", "STANDARD",
                            "escalationContact", "Gus"))),
            "$.id");
    var path = "/agreements/" + id + "/monitors";

    body(desk.market().post("gus", path, Map.of("name", "a", "url", site.url())));
    body(desk.market().post("dora", path, Map.of("name", "b", "kind", "ALERTS")));
    refused(
        desk.market().post("fred", path, Map.of("name", "c", "kind", "ALERTS")), 403, "not-yours");
    refused(
        desk.market().post("olga", path, Map.of("name", "c", "kind", "ALERTS")), 403, "not-yours");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var answer =
        desk.add(
            "mia",
            Map.of(
                "name",
                " ",
                "url",
                "ftp://acme.example",
                "method",
                "POST",
                "expectedStatus",
                List.of(99),
                "intervalSeconds",
                5,
                "timeoutSeconds",
                31,
                "tlsWarnDays",
                0,
                "leastSuccessBasisPoints",
                1));

    assertThat(answer)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "/name",
                "/url",
                "/method",
                "/expectedStatus",
                "/intervalSeconds",
                "/timeoutSeconds",
                "/tlsWarnDays",
                "/leastSuccessBasisPoints"));
  }

  @Test
  void addressesThePlatformDoesNotGoToAreRefused() {
    for (var url : List.of("http://10.0.0.1/", "http://169.254.169.254/", "http://[::1]:80/")) {
      refused(desk.add("mia", Map.of("name", "inside", "url", url)), 422, "target-not-allowed");
    }
    var id = desk.site("site", site.url());
    refused(
        desk.market()
            .put("mia", "/monitors/" + id, 1, Map.of("name", "site", "url", "http://10.0.0.1/")),
        422,
        "target-not-allowed");
  }

  @Test
  void namesAreThePartnersOwnAndOnce() {
    desk.site("Site", site.url());

    refused(desk.add("mia", Map.of("name", "site", "kind", "ALERTS")), 409, "monitor-name-taken");
  }

  @Test
  void anAgreementHasAtMostFiftyMonitors() {
    var lookout = new Lookout(context);
    for (var i = 0; i < MonitorService.MOST_PER_AGREEMENT; i++) {
      lookout.monitor(desk.agreement(), "m" + i, desk.clock().instant());
    }

    refused(desk.add("mia", Map.of("name", "more", "kind", "ALERTS")), 409, "too-many-monitors");
  }

  @Test
  void changeNeedsTheVersionAndKeepsTheKind() {
    var id = desk.site("site", site.url());
    var path = "/monitors/" + id;

    refused(
        desk.market().put("mia", path, 7, Map.of("name", "x", "url", site.url())),
        412,
        "stale-version");
    refused(
        desk.market().put("mia", path, 1, Map.of("name", "x", "kind", "ALERTS")),
        422,
        "invalid-input");
    body(
        desk.market()
            .put("mia", path, 1, Map.of("name", "x", "url", site.url(), "intervalSeconds", 30)));

    assertThat(desk.market().<Integer>read("mia", path, "$.intervalSeconds")).isEqualTo(30);
    assertThat(desk.market().<Integer>read("mia", path, "$.version")).isEqualTo(2);
  }

  @Test
  void whatIsPausedIsNotAskedAndNotDown() {
    var id = desk.site("site", site.url());
    var node = desk.node();
    site.status = 500;
    desk.look(node);
    desk.clock().advance(Duration.ofSeconds(6));
    desk.look(node);
    desk.assertState(id, "DOWN");
    var asked = site.asked();

    refused(
        desk.market().post("mia", "/monitors/" + id + "/pause", Map.of()), 422, "invalid-input");
    body(desk.market().post("mia", "/monitors/" + id + "/pause", Map.of("reason", "It moves")));
    refused(
        desk.market().post("mia", "/monitors/" + id + "/pause", Map.of("reason", "It moves")),
        409,
        "monitor-paused");
    desk.clock().advance(Duration.ofHours(1));
    desk.look(node);

    assertThat(site.asked()).isEqualTo(asked);
    desk.assertState(id, "PAUSED");
    assertThat(desk.count("select count(*) from governance.outage where until_at is null"))
        .isZero();
    body(desk.market().post("mia", "/monitors/" + id + "/resume", Map.of("reason", "It moved")));
    refused(
        desk.market().post("mia", "/monitors/" + id + "/resume", Map.of()),
        409,
        "monitor-not-paused");
    site.status = 200;
    desk.look(node);
    desk.assertState(id, "UP");
    assertThat(events.stream(MonitorCameBack.class)).hasSize(1);
    node.stop();
  }

  @Test
  void whatHasEndedStaysToBeReadAndItsNameIsFree() {
    var id = desk.site("site", site.url());
    assertThat(desk.market().delete("mia", "/monitors/" + id)).hasStatus(204);

    desk.assertState(id, "ENDED");
    refused(desk.market().delete("mia", "/monitors/" + id), 409, "monitor-ended");
    desk.site("site", site.url());
    assertThat(
            desk.market()
                .<List<String>>read(
                    "mia", "/agreements/" + desk.agreement() + "/monitors", "$.items[*].state"))
        .containsExactly("UNKNOWN", "ENDED");
  }

  @Test
  void testLooksOnceAndKeepsNothing() {
    var id = desk.site("site", site.url(), "bodyContains", "great");

    var answer = body(desk.market().post("mia", "/monitors/" + id + "/test", Map.of()));

    assertThat(JsonPath.<Boolean>read(answer, "$.up")).isFalse();
    assertThat(JsonPath.<String>read(answer, "$.cause")).isEqualTo("BODY");
    assertThat(JsonPath.<Integer>read(answer, "$.status")).isEqualTo(200);
    assertThat(desk.count("select count(*) from governance.probe")).isZero();
    refused(desk.market().post("olga", "/monitors/" + id + "/test", Map.of()), 403, "not-yours");
  }

  @Test
  void looksAndOutagesArePaged() {
    var lookout = new Lookout(context);
    var id = lookout.monitor(desk.agreement(), "m", START);
    lookout.down(id, START, START.plusSeconds(1));
    lookout.up(id, START.plusSeconds(600), START.plusSeconds(601));
    lookout.down(id, START.plusSeconds(1_200), START.plusSeconds(1_201));

    var page = desk.market().read("dan", "/monitors/" + id + "/outages?limit=1");
    assertThat(JsonPath.<List<String>>read(page, "$.items[*].cause")).containsExactly("TIMEOUT");
    assertThat(JsonPath.<List<Object>>read(page, "$.items[?(@.until)]")).isEmpty();
    String cursor = JsonPath.read(page, "$.nextCursor");
    var next = desk.market().read("dan", "/monitors/" + id + "/outages?limit=1&cursor=" + cursor);
    assertThat(JsonPath.<List<String>>read(next, "$.items[*].from"))
        .containsExactly(START.toString());

    var monitor = desk.site("site", site.url());
    var node = desk.node();
    desk.look(node);
    node.stop();
    assertThat(
            desk.market()
                .<List<Boolean>>read("dan", "/monitors/" + monitor + "/probes", "$.items[*].up"))
        .containsExactly(true);
    assertThat(
            desk.market()
                .<List<Boolean>>read(
                    "dan",
                    "/monitors/" + monitor + "/probes?from=2026-01-01&to=2026-01-02",
                    "$.items"))
        .isEmpty();
    for (var from : List.of("soon", "2026-1-1", "-999999999-01-01T00:00:00Z")) {
      refused(
          desk.market().get("dan", "/monitors/" + monitor + "/probes?from=" + from),
          422,
          "invalid-input");
    }
  }
}
