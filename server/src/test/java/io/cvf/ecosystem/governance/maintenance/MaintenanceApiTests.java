package io.cvf.ecosystem.governance.maintenance;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.incidents.TroubleDesk;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** It is the 4th of January 2027, eight in the morning, UTC. */
@ApiTest
class MaintenanceApiTests {

  @Autowired ApplicationContext context;
  private TroubleDesk desk;

  @BeforeEach
  void desk() {
    desk = new TroubleDesk(context);
  }

  @Test
  void whatIsAnnouncedInTimeIsTakenOutAndThoseWhoUseItAreTold() {
    var window = body(announce("dan", "2027-01-08T08:00:00Z", "2027-01-08T10:00:00Z"));

    assertThat(JsonPath.<Integer>read(window, "$.excludes.seconds")).isEqualTo(7_200);
    assertThat(JsonPath.<Map<String, Object>>read(window, "$.excludes"))
        .doesNotContainKey("whyNot");
    for (var who : List.of("gus", "olga")) {
      await()
          .untilAsserted(() ->
              assertThat(told(who))
                  .containsExactly(
                      "Acme plans maintenance from 2027-01-08 08:00 UTC until 2027-01-08 10:00 UTC"));
    }
    assertThat(told("dan")).isEmpty();
    assertThat(told("ina")).isEmpty();
  }

  @Test
  void whatIsAnnouncedLateTakesNothingOut() {
    var window = body(announce("dan", "2027-01-07T07:00:00Z", "2027-01-07T10:00:00Z"));

    assertThat(JsonPath.<Integer>read(window, "$.excludes.seconds")).isZero();
    assertThat(JsonPath.<String>read(window, "$.excludes.whyNot")).isEqualTo("ANNOUNCED_LATE");
  }

  @Test
  void eightHoursAMonthAreTakenOutTheEarliestFirst() {
    body(announce("dan", "2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z"));
    var second = body(announce("dan", "2027-01-20T00:00:00Z", "2027-01-20T04:00:00Z"));
    var next = body(announce("dan", "2027-01-31T23:00:00Z", "2027-02-01T01:00:00Z"));

    assertThat(JsonPath.<Integer>read(second, "$.excludes.seconds")).isEqualTo(7_200);
    assertThat(JsonPath.<String>read(second, "$.excludes.whyNot")).isEqualTo("MONTH_USED_UP");
    assertThat(JsonPath.<Integer>read(next, "$.excludes.seconds"))
        .as("what lies in February")
        .isEqualTo(3_600);
  }

  @Test
  void onlyOwnersAndDevelopersAnnounce() {
    for (var who : List.of("fred", "gus", "mia", "cara")) {
      refused(announce(who, "2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z"), 403, "not-yours");
    }
    var id = announced("2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z");
    for (var who : List.of("fred", "gus", "mia")) {
      refused(change(who, id, 1, "2027-01-08T01:00:00Z", "2027-01-08T06:00:00Z"), 403, "not-yours");
      refused(desk.market().delete(who, path(id)), 403, "not-yours");
      assertThat(actions(who, id)).isEmpty();
    }
    assertThat(actions("dan", id)).containsExactlyInAnyOrder("CHANGE", "CANCEL");
  }

  @Test
  void everythingWrongWithAWindowIsSaidAtOnce() {
    var answer =
        desk.market()
            .post(
                "dan",
                "/maintenance-windows",
                Map.of(
                    "partner", "acme",
                    "from", "2027-01-03T00:00:00Z",
                    "until", "2027-02-03T00:00:00Z",
                    "monitors", List.of("00000000-0000-0000-0000-000000000001"),
                    "reason", "x"));

    refused(answer, 422, "invalid-input");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/from", "/until", "/monitors");
    refused(announce("dan", "2027-01-08T06:00:00Z", "2027-01-08T06:00:00Z"), 422, "invalid-input");
  }

  @Test
  void whatOverlapsItsOwnIsRefusedAndNamesIt() {
    var id = announced("2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z");
    var other = announced("2027-01-08T06:00:00Z", "2027-01-08T07:00:00Z");

    var answer = announce("dan", "2027-01-08T05:59:59Z", "2027-01-08T06:30:00Z");
    refused(answer, 409, "maintenance-overlaps");
    assertThat(answer).bodyJson().extractingPath("$.window").isEqualTo(id);

    var moved = change("dan", other, 1, "2027-01-08T05:00:00Z", "2027-01-08T07:00:00Z");
    refused(moved, 409, "maintenance-overlaps");
    assertThat(moved).bodyJson().extractingPath("$.window").isEqualTo(id);
    assertThat(desk.market().delete("dan", path(id))).hasStatus(204);
    assertThat(change("dan", other, 1, "2027-01-08T05:00:00Z", "2027-01-08T07:00:00Z"))
        .hasStatusOk();
  }

  @Test
  void whatOnlyShrinksKeepsWhenItWasAnnouncedAndWhatIsMovedDoesNot() {
    var id = announced("2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z");
    desk.agreements().on("2027-01-06T00:00:00Z");

    var shrunk = body(change("dan", id, 1, "2027-01-08T01:00:00Z", "2027-01-08T06:00:00Z"));
    assertThat(JsonPath.<String>read(shrunk, "$.announcedAt")).startsWith("2027-01-04T");
    assertThat(JsonPath.<Integer>read(shrunk, "$.excludes.seconds")).isEqualTo(18_000);

    refused(
        change("dan", id, 1, "2027-01-08T01:00:00Z", "2027-01-08T07:00:00Z"), 412, "stale-version");
    var longer = body(change("dan", id, 2, "2027-01-08T01:00:00Z", "2027-01-08T06:00:01Z"));
    assertThat(JsonPath.<String>read(longer, "$.announcedAt")).startsWith("2027-01-06T");
    assertThat(JsonPath.<String>read(longer, "$.excludes.whyNot")).isEqualTo("ANNOUNCED_LATE");
  }

  @Test
  void whatHasBegunCanOnlyEndEarlier() {
    var id = announced("2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z");
    assertThat(desk.market().post("dan", path(id) + "/end", Map.of())).hasStatus(422);
    desk.agreements().on("2027-01-08T02:00:00Z");

    assertThat(actions("dan", id)).containsExactly("END");
    refused(desk.market().delete("dan", path(id)), 409, "maintenance-begun");
    refused(
        change("dan", id, 1, "2027-01-08T00:00:00Z", "2027-01-08T07:00:00Z"),
        409,
        "maintenance-begun");
    refused(
        change("dan", id, 1, "2027-01-08T00:00:00Z", "2027-01-08T01:00:00Z"),
        409,
        "maintenance-begun");
    assertThat(change("dan", id, 1, "2027-01-08T00:00:00Z", "2027-01-08T05:00:00Z")).hasStatusOk();

    var ended = body(desk.market().post("dan", path(id) + "/end", Map.of()));
    assertThat(JsonPath.<Integer>read(ended, "$.excludes.seconds")).isBetween(7_200, 7_260);
    refused(desk.market().post("dan", path(id) + "/end", Map.of()), 409, "maintenance-over");
    refused(desk.market().delete("dan", path(id)), 409, "maintenance-over");
  }

  @Test
  void listsHaveAnOrderAndPages() {
    var first = announced("2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z");
    var second = announced("2027-01-09T00:00:00Z", "2027-01-09T06:00:00Z");

    assertThat(ids("?partner=acme")).containsExactly(second, first);
    assertThat(ids("?when=UPCOMING")).containsExactly(first, second);
    assertThat(ids("?when=PAST")).isEmpty();
    var page = desk.market().read("ina", "/maintenance-windows?when=UPCOMING&limit=1");
    assertThat(ids("?when=UPCOMING&cursor=" + JsonPath.read(page, "$.nextCursor")))
        .containsExactly(second);
  }

  @RepeatedTest(3)
  void ofTwoThatOverlapAnnouncedAtTheSameTimeOneIsRefused() throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> at(start, "dan"));
      var other = threads.submit(() -> at(start, "olga"));
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(201, 409);
    }
  }

  private int at(CyclicBarrier start, String who) throws Exception {
    start.await();
    return announce(who, "2027-01-08T00:00:00Z", "2027-01-08T06:00:00Z").getResponse().getStatus();
  }

  private static Map<String, Object> window(String from, String until) {
    var body = new HashMap<String, Object>();
    body.put("partner", "acme");
    body.put("from", from);
    body.put("until", until);
    body.put("reason", "A new database");
    return body;
  }

  private MvcTestResult announce(String who, String from, String until) {
    return desk.market().post(who, "/maintenance-windows", window(from, until));
  }

  private String announced(String from, String until) {
    return JsonPath.read(body(announce("olga", from, until)), "$.id");
  }

  private MvcTestResult change(String who, String id, long base, String from, String until) {
    var body = window(from, until);
    body.remove("partner");
    return desk.market().put(who, path(id), base, body);
  }

  private static String path(String id) {
    return "/maintenance-windows/" + id;
  }

  private List<String> actions(String who, String id) {
    return desk.market().read(who, path(id), "$.actions");
  }

  private List<String> ids(String query) {
    return desk.market().read("ina", "/maintenance-windows" + query, "$.items[*].id");
  }

  private List<String> told(String who) {
    return desk.market().read(who, "/notifications", "$.items[?(@.kind == 'SLA')].title");
  }
}
