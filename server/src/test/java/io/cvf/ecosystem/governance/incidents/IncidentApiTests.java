package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class IncidentApiTests {

  @Autowired ApplicationContext context;
  private TroubleDesk desk;

  @BeforeEach
  void desk() {
    desk = new TroubleDesk(context);
  }

  @Test
  void aConsumerReportsAndTheClockRunsUntilThePartnerAcknowledges() {
    var id = desk.opened("MAJOR");
    assertThat(id).isEqualTo("INC-2027-001");
    assertThat(desk.number("gus", id, "$.response.targetSeconds")).isEqualTo(14_400);
    assertThat(desk.<Boolean>read("gus", id, "$.response.running")).isTrue();
    assertThat(desk.<String>read("gus", id, "$.origin")).isEqualTo("CONSUMER");

    desk.later(Duration.ofHours(1));
    assertThat(desk.act("dan", id, "acknowledgement", Map.of())).hasStatusOk();
    desk.later(Duration.ofHours(1));

    assertThat(desk.<String>read("gus", id, "$.state")).isEqualTo("ACKNOWLEDGED");
    assertThat(desk.<String>read("gus", id, "$.acknowledgedBy.username")).isEqualTo("dan");
    assertThat(desk.number("gus", id, "$.response.usedSeconds")).isBetween(3_600L, 3_640L);
    assertThat(desk.<Boolean>read("gus", id, "$.response.running")).isFalse();
    assertThat(desk.opened("MINOR")).isEqualTo("INC-2027-002");
  }

  @Test
  void whoHasNothingToDoWithThePartnerKnowsOfNothing() {
    var id = desk.opened("MAJOR");

    refused(desk.market().get("ina", "/incidents/" + id), 404, "incident-not-found");
    refused(desk.act("ina", id, "updates", Map.of("text", "Me too")), 404, "incident-not-found");
    refused(desk.tried("ina", "MAJOR"), 403, "not-yours");
    assertThat(ids("ina", "")).isEmpty();
    assertThat(ids("ina", "?partner=acme")).isEmpty();
    for (var who : List.of("gus", "fred", "mia", "cara")) {
      assertThat(ids(who, "?partner=acme")).as(who).containsExactly(id);
      assertThat(ids(who, "")).as(who).containsExactly(id);
    }
  }

  @Test
  void actionsSayWhatEachMayDo() {
    var id = desk.opened("MAJOR");

    assertThat(desk.actions("gus", id)).containsExactlyInAnyOrder("UPDATE", "RESOLVE");
    assertThat(desk.actions("fred", id)).containsExactly("UPDATE");
    assertThat(desk.actions("cara", id)).containsExactly("UPDATE");
    assertThat(desk.actions("dan", id))
        .containsExactlyInAnyOrder("UPDATE", "UPDATE_PUBLICLY", "RESOLVE", "ACKNOWLEDGE");
    assertThat(desk.actions("mia", id))
        .containsExactlyInAnyOrder(
            "UPDATE",
            "UPDATE_PUBLICLY",
            "RESOLVE",
            "ACKNOWLEDGE",
            "BACK_DATE",
            "CHANGE_SEVERITY",
            "PAUSE");
    refused(desk.act("fred", id, "acknowledgement", Map.of()), 403, "not-yours");
    refused(desk.act("gus", id, "acknowledgement", Map.of()), 403, "not-yours");
    refused(desk.act("cara", id, "acknowledgement", Map.of()), 403, "not-yours");
    assertThat(desk.act("dan", id, "pause", Map.of("reason", "Wait"))).hasStatus(403);
  }

  @Test
  void whatAPartnerReportsOfItselfDoesNotCount() {
    String id = JsonPath.read(body(desk.tried("fred", "CRITICAL")), "$.id");

    assertThat(desk.<Boolean>read("olga", id, "$.response.counts")).isFalse();
    assertThat(desk.<String>read("olga", id, "$.origin")).isEqualTo("PARTNER");
    assertThat(desk.mailed(id)).isEmpty();
  }

  @Test
  void anOrganisationHasOnlySoManyOpenAtAPartner() {
    var database = context.getBean(JdbcClient.class);
    database
        .sql(
            """
            insert into identity.organisation_person (organisation, member, role, since)
            select id, :ina, 'DEVELOPER', now() from identity.organisation where slug = 'globex'
            """)
        .param("ina", SignedIn.member(database, "ina").value())
        .update();
    var first = desk.opened("MINOR");
    for (var open = 1; open < 20; open++) {
      assertThat(desk.tried("gus", "MINOR")).hasStatus(201);
    }

    refused(desk.tried("ina", "MAJOR"), 409, "too-many-incidents");
    refused(desk.tried("gus", "MAJOR"), 409, "too-many-incidents");
    assertThat(desk.tried("mia", "MAJOR")).hasStatus(201);
    assertThat(desk.act("gus", first, "resolution", Map.of("text", "Over"))).hasStatusOk();
    assertThat(desk.tried("ina", "MAJOR")).hasStatus(201);
  }

  @Test
  void onlyImpartialStaffOpensOneInThePastAndNeverInAMonthThatIsReported() {
    refused(startedAt("gus", "2027-01-04T07:00:00Z"), 422, "invalid-input");
    refused(startedAt("cara", "2027-01-04T07:00:00Z"), 422, "invalid-input");
    refused(startedAt("mia", "2026-12-28T07:59:00Z"), 422, "invalid-input");
    refused(startedAt("mia", "2027-01-04T09:00:00Z"), 422, "invalid-input");

    String id = JsonPath.read(body(startedAt("mia", "2027-01-04T07:00:00Z")), "$.id");
    assertThat(desk.<String>read("mia", id, "$.openedAt")).isEqualTo("2027-01-04T07:00:00Z");
    assertThat(desk.<String>read("mia", id, "$.reportedAt")).isGreaterThan("2027-01-04T08:00:00");

    desk.agreements().on("2031-04-02T00:00:00Z");
    refused(startedAt("mia", "2031-03-31T23:59:59Z"), 409, "sla-month-sealed");
    assertThat(startedAt("mia", "2031-04-01T00:00:00Z")).hasStatus(201);
  }

  @Test
  void everythingWrongWithAReportIsSaidAtOnce() {
    var body = TroubleDesk.report("MAJOR");
    body.put("title", "two\nlines");
    body.put("description", " ");
    body.put("severity", null);
    body.put("monitor", "00000000-0000-0000-0000-000000000001");

    var answer = desk.market().post("gus", "/incidents", body);

    refused(answer, 422, "invalid-input");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/severity", "/title", "/description", "/monitor");
  }

  @Test
  void nobodyAcknowledgesBeforeTheOpeningInTheFutureOrTwice() {
    var id = desk.opened("MAJOR");
    desk.later(Duration.ofHours(2));

    refused(acknowledgedAt("mia", id, "2027-01-04T07:59:59Z"), 422, "invalid-input");
    refused(acknowledgedAt("mia", id, "2027-01-04T11:00:00Z"), 422, "invalid-input");
    refused(acknowledgedAt("olga", id, "2027-01-04T09:00:00Z"), 422, "invalid-input");
    assertThat(acknowledgedAt("mia", id, "2027-01-04T09:00:00Z")).hasStatusOk();
    refused(desk.act("olga", id, "acknowledgement", Map.of()), 409, "incident-acknowledged");

    assertThat(desk.<String>read("olga", id, "$.acknowledgedAt")).isEqualTo("2027-01-04T09:00:00Z");
    assertThat(desk.number("gus", id, "$.response.usedSeconds")).isBetween(3_560L, 3_600L);
  }

  @Test
  void aPauseStopsTheClockAndPutsOffWhenItIsDue() {
    var id = desk.opened("MAJOR");
    var due = Instant.parse(desk.read("mia", id, "$.response.dueAt"));
    desk.later(Duration.ofHours(1));

    refused(desk.act("mia", id, "resume", Map.of()), 409, "incident-not-paused");
    refused(desk.act("mia", id, "pause", Map.of("reason", " ")), 422, "invalid-input");
    assertThat(desk.act("mia", id, "pause", Map.of("reason", "We asked back"))).hasStatusOk();
    refused(desk.act("max", id, "pause", Map.of("reason", "Me too")), 409, "incident-paused");
    assertThat(desk.<Boolean>read("mia", id, "$.response.paused")).isTrue();
    assertThat(desk.<Map<String, Object>>read("mia", id, "$.response")).doesNotContainKey("dueAt");
    assertThat(desk.actions("mia", id)).contains("RESUME").doesNotContain("PAUSE");

    desk.later(Duration.ofHours(2));
    assertThat(desk.act("max", id, "resume", Map.of())).hasStatusOk();
    desk.later(Duration.ofHours(1));

    assertThat(Duration.between(due, Instant.parse(desk.read("mia", id, "$.response.dueAt"))))
        .isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
    assertThat(desk.number("mia", id, "$.response.usedSeconds")).isBetween(7_190L, 7_240L);
    assertThat(desk.act("dan", id, "acknowledgement", Map.of())).hasStatusOk();
    refused(desk.act("mia", id, "pause", Map.of("reason", "Late")), 409, "incident-acknowledged");
    assertThat(desk.what("mia", id)).containsExactly("OPENED", "PAUSED", "RESUMED", "ACKNOWLEDGED");
  }

  @Test
  void anAcknowledgementEndsThePauseThatLasts() {
    var id = desk.opened("MAJOR");
    assertThat(desk.act("mia", id, "pause", Map.of("reason", "We asked back"))).hasStatusOk();
    desk.later(Duration.ofHours(1));

    assertThat(desk.act("dan", id, "acknowledgement", Map.of())).hasStatusOk();

    assertThat(desk.number("mia", id, "$.response.usedSeconds")).isBetween(0L, 30L);
    assertThat(desk.<Boolean>read("mia", id, "$.response.paused")).isFalse();
  }

  @Test
  void whatIsLessSevereThanThePlatformCountsDoesNotCountUntilItIsWorse() {
    desk.setting("sla.response-severity", "MAJOR");
    var id = desk.opened("MINOR");
    desk.setting("sla.response-severity", "CRITICAL");

    assertThat(desk.<Boolean>read("gus", id, "$.response.counts")).isFalse();
    assertThat(severity("mia", id, "MAJOR", "Nobody can work")).hasStatusOk();
    assertThat(severity("mia", id, "MAJOR", "Again")).hasStatusOk();

    assertThat(desk.<Boolean>read("gus", id, "$.response.counts"))
        .as("by what counted when it was opened")
        .isTrue();
    assertThat(desk.<List<String>>read("gus", id, "$.timeline[?(@.severity)].severity"))
        .containsExactly("MAJOR");
    assertThat(desk.<List<String>>read("gus", id, "$.timeline[?(@.severity)].text"))
        .containsExactly("Nobody can work");
    assertThat(severity("dan", id, "MINOR", "It is nothing")).hasStatus(403);
  }

  @Test
  void whatIsResolvedIsLearntFrom() {
    var id = desk.opened("MAJOR");
    refused(desk.act("dan", id, "post-mortem", Map.of("text", "A")), 409, "incident-not-resolved");
    refused(desk.act("fred", id, "resolution", Map.of("text", "Done")), 403, "not-yours");

    assertThat(desk.act("gus", id, "resolution", Map.of("text", "It works again"))).hasStatusOk();

    refused(desk.act("dan", id, "acknowledgement", Map.of()), 409, "incident-resolved");
    refused(desk.act("dan", id, "resolution", Map.of("text", "Done")), 409, "incident-resolved");
    assertThat(desk.act("dan", id, "post-mortem", Map.of("text", "A disk was full.")))
        .hasStatusOk();
    assertThat(desk.<String>read("gus", id, "$.postMortem")).isEqualTo("A disk was full.");
    assertThat(desk.<String>read("gus", id, "$.state")).isEqualTo("RESOLVED");
    assertThat(ids("gus", "?state=RESOLVED")).containsExactly(id);
    assertThat(ids("gus", "?state=OPEN")).isEmpty();
  }

  @Test
  void whatIsNotPublicStaysWithThePartnerAndStaffAndWhoWroteIt() {
    var id = desk.opened("MAJOR");
    assertThat(update("dan", id, "The disk is full", false)).hasStatusOk();
    assertThat(update("dan", id, "We know why", true)).hasStatusOk();
    assertThat(update("gus", id, "It is slow as well", false)).hasStatusOk();
    refused(update("gus", id, "Do not buy there", true), 403, "not-yours");

    assertThat(texts("gus", id)).containsExactly("We know why", "It is slow as well");
    assertThat(texts("fred", id))
        .containsExactly("The disk is full", "We know why", "It is slow as well");
    var acme = context.getBean(PartnerDirectory.class).find("acme").id();
    var shown = context.getBean(PublicIncidents.class).of(List.of(acme), Instant.EPOCH);
    assertThat(shown.getFirst().updates())
        .extracting(PublicIncidents.Update::text)
        .containsExactly("We know why");
    await()
        .untilAsserted(
            () -> assertThat(told("gus")).containsExactly("INC-2027-001 at Acme: there is news"));
    assertThat(told("olga")).hasSize(4);
  }

  @Test
  void listsComeInPages() {
    var first = desk.opened("MAJOR");
    var second = desk.opened("MAJOR");
    var third = desk.opened("MAJOR");

    var page = desk.market().read("gus", "/incidents?limit=2");

    assertThat(JsonPath.<List<String>>read(page, "$.items[*].id")).containsExactly(third, second);
    assertThat(ids("gus", "?limit=2&cursor=" + JsonPath.read(page, "$.nextCursor")))
        .containsExactly(first);
  }

  private MvcTestResult startedAt(String who, String at) {
    var body = TroubleDesk.report("MAJOR");
    body.put("startedAt", at);
    return desk.market().post(who, "/incidents", body);
  }

  private MvcTestResult acknowledgedAt(String who, String id, String at) {
    return desk.act(who, id, "acknowledgement", Map.of("at", at));
  }

  private MvcTestResult severity(String who, String id, String severity, String reason) {
    return desk.act(who, id, "severity", Map.of("severity", severity, "reason", reason));
  }

  private MvcTestResult update(String who, String id, String text, boolean isPublic) {
    return desk.act(who, id, "updates", Map.of("text", text, "public", isPublic));
  }

  private List<String> texts(String who, String id) {
    return desk.read(who, id, "$.timeline[?(@.what == 'UPDATED')].text");
  }

  private List<String> ids(String who, String query) {
    return desk.market().read(who, "/incidents" + query, "$.items[*].id");
  }

  private List<String> told(String who) {
    return desk.market().read(who, "/notifications", "$.items[?(@.kind == 'SLA')].title");
  }
}
