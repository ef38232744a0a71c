package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What deadlines do, and when. */
@ApiTest
class DisputeClockApiTests {

  private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired DisputeDeadlines deadlines;
  private Courtroom court;

  @BeforeEach
  void parties() {
    clock.set(START);
    court = new Courtroom(context);
  }

  @Test
  void whoDoesNotRespondInSevenDaysGoesToAMediatorUnheard() {
    court.mediators("mira");
    var caseId = court.filed();
    var due = due(caseId);
    assertThat(due).isEqualTo("RESPONSE 2026-06-08T08:00");

    before(caseId);
    assertThat(court.state(caseId)).isEqualTo("FILED");
    clock.advance(Duration.ofSeconds(2));
    deadlines.run();
    deadlines.run();

    assertThat(court.state(caseId)).isEqualTo("IN_MEDIATION");
    assertThat(court.timeline(caseId)).containsExactly("FILED", "DEFAULTED", "MEDIATOR_ASSIGNED");
    assertThat(due(caseId)).isEqualTo("MEDIATION 2026-06-23T08:00");
  }

  @Test
  void aResponseThatComesLateIsRefusedThoughTheJobHasNotRun() {
    var caseId = court.filed();
    clock.advance(Duration.ofDays(7));
    court.assertActions("dora", caseId);

    refused(court.respond("dora", caseId), 409, "dispute-defaulted");

    assertThat(court.state(caseId)).as("the job comes to it").isEqualTo("FILED");
    deadlines.run();
    assertThat(court.state(caseId)).as("nobody mediates").isEqualTo("DEFAULTED");
    refused(court.respond("dora", caseId), 409, "dispute-defaulted");
  }

  @Test
  void anOverdueMediatorIsReplacedByOneWhoDidNotHaveIt() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    var first = court.mediator(caseId);

    clock.advance(Duration.ofDays(15));
    refused(court.act(first, caseId, "resolution", ruling("DISMISS")), 403, "not-yours");
    deadlines.run();

    assertThat(court.mediator(caseId)).isNotEqualTo(first);
    assertThat(court.timeline(caseId)).endsWith("MEDIATION_OVERDUE", "MEDIATOR_ASSIGNED");
    assertThat(due(caseId)).isEqualTo("MEDIATION 2026-07-01T08:00");
  }

  @Test
  void theOnlyMediatorGoesOnAndMaintainersAreTold() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    clock.advance(Duration.ofDays(15));
    deadlines.run();

    assertThat(court.mediator(caseId)).isEqualTo("mira");
    assertThat(court.timeline(caseId)).endsWith("MEDIATION_OVERDUE", "MEDIATOR_MISSING");
    assertTold("mia", caseId + " waits for a mediator: nobody impartial is there");
  }

  @Test
  void aCaseWaitsForAMediatorWhoIsFoundLater() {
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    deadlines.run();
    assertThat(court.state(caseId)).isEqualTo("RESPONDED");
    assertThat(court.timeline(caseId)).containsExactly("FILED", "RESPONDED", "MEDIATOR_MISSING");
    assertThat(court.due(caseId)).isNull();

    court.mediators("mira");
    clock.advance(Duration.ofDays(3));
    deadlines.run();

    assertThat(court.state(caseId)).isEqualTo("IN_MEDIATION");
    assertThat(due(caseId)).isEqualTo("MEDIATION 2026-06-19T08:00");
  }

  @Test
  void aDecisionIsFinalAfterFourteenDays() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    body(court.resolve(caseId, "TERMINATE"));
    assertThat(due(caseId)).isEqualTo("APPEAL_PERIOD 2026-06-15T08:00");

    before(caseId);
    assertThat(court.state(caseId)).isEqualTo("RESOLVED");
    assertThat(court.status("globex")).as("TERMINATE waits").isEqualTo("CERTIFIED");
    clock.advance(Duration.ofSeconds(2));
    refused(court.appeal("otto", caseId), 409, "dispute-transition-refused");
    deadlines.run();

    assertThat(court.state(caseId)).isEqualTo("FINAL");
    assertThat(court.status("globex")).isEqualTo("TERMINATED");
    assertThat(court.due(caseId)).isNull();
  }

  @Test
  void anAppealNobodyDecidesGoesToAnotherMediator() {
    court.mediators("mira", "milo", "mona");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    var first = court.mediator(caseId);
    body(court.resolve(caseId, "SUSPEND"));
    body(court.appeal("otto", caseId));
    var second = court.mediator(caseId);
    assertThat(due(caseId)).isEqualTo("APPEAL 2026-06-16T08:00");

    clock.advance(Duration.ofDays(15));
    deadlines.run();

    assertThat(court.mediator(caseId)).isNotIn(first, second);
    assertThat(court.state(caseId)).isEqualTo("APPEALED");
    assertThat(due(caseId)).isEqualTo("APPEAL 2026-07-01T08:00");
    assertThat(court.status("globex")).as("SUSPEND holds").isEqualTo("SUSPENDED");
  }

  @Test
  void aPlanThatIsNotCarriedOutSuspendsOnTheDayAfter() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    body(court.resolve(caseId, "REMEDIATE"));
    clock.set(Instant.parse("2026-07-31T23:59:50Z"));
    deadlines.run();
    assertThat(court.state(caseId)).isEqualTo("FINAL");
    assertThat(court.due(caseId)).isEqualTo("REMEDIATION 2026-08-01T00:00:00Z");
    assertThat(court.status("globex")).isEqualTo("CERTIFIED");

    clock.set(Instant.parse("2026-08-01T00:00:00Z"));
    deadlines.run();

    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
    assertThat(court.<String>read(caseId, "$.remediation.state")).isEqualTo("MISSED");
    assertThat(court.timeline(caseId)).endsWith("FINAL", "REMEDIATION_MISSED", "SUSPENDED");

    body(court.act("mira", caseId, "remediation/completion", Map.of("text", "It runs.")));
    assertThat(court.status("globex")).as("late is better than never").isEqualTo("CERTIFIED");
    assertThat(court.<String>read(caseId, "$.remediation.state")).isEqualTo("DONE");
  }

  @Test
  void aPlanInTimeSuspendsNobody() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    body(court.resolve(caseId, "REMEDIATE"));
    body(court.act("mira", caseId, "remediation/completion", Map.of("text", "It runs.")));
    clock.set(Instant.parse("2026-09-01T00:00:00Z"));
    deadlines.run();

    assertThat(court.status("globex")).isEqualTo("CERTIFIED");
    assertThat(court.state(caseId)).isEqualTo("FINAL");
    refused(
        court.act("mira", caseId, "remediation/completion", Map.of("text", "Again.")),
        409,
        "dispute-transition-refused");
  }

  @Test
  void anAppealStopsTheClockOfThePlan() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    body(court.resolve(caseId, "REMEDIATE"));
    clock.advance(Duration.ofDays(10));
    body(court.appeal("otto", caseId));
    clock.set(Instant.parse("2026-08-20T12:00:00Z"));
    deadlines.run();
    assertThat(court.status("globex")).as("31 July has passed").isEqualTo("CERTIFIED");

    body(court.upheld(caseId));

    // The appeal took 70 days and four hours, from 11 June to 20 August: 71 days that have begun.
    assertThat(court.<String>read(caseId, "$.remediation.dueOn")).isEqualTo("2026-10-10");
    assertThat(court.state(caseId)).isEqualTo("FINAL");
  }

  /** Nothing ran for seven weeks: every step is made up for, at its own moment, in order. */
  @Test
  void aServerThatWasStoppedAcrossSeveralDeadlinesCatchesUp() {
    court.mediators("mira", "milo");
    var silent = court.filed("BILLING");
    var decided = court.filed("QUALITY");
    body(court.respond("dora", decided));
    body(court.resolve(decided, "TERMINATE"));

    clock.set(Instant.parse("2026-07-20T12:00:00Z"));
    deadlines.run();
    deadlines.run();

    assertThat(court.<List<String>>read(silent, "$.timeline[*].what"))
        .containsExactly(
            "FILED",
            "DEFAULTED",
            "MEDIATOR_ASSIGNED",
            "MEDIATION_OVERDUE",
            "MEDIATOR_ASSIGNED",
            "MEDIATION_OVERDUE",
            "MEDIATOR_ASSIGNED");
    assertThat(court.<List<String>>read(silent, "$.timeline[*].at"))
        .extracting(at -> at.substring(0, 10))
        .containsExactly(
            "2026-06-01",
            "2026-06-08",
            "2026-06-08",
            "2026-06-23",
            "2026-06-23",
            "2026-07-08",
            "2026-07-08");
    assertThat(due(silent)).isEqualTo("MEDIATION 2026-07-23T08:00");
    assertThat(court.state(decided)).isEqualTo("FINAL");
    assertThat(court.<List<String>>read(decided, "$.timeline[?(@.what == 'FINAL')].at"))
        .allMatch(at -> at.startsWith("2026-06-15T08:00"));
    assertThat(court.status("globex")).isEqualTo("TERMINATED");
  }

  @Test
  void whoHasToActIsRemindedOnceTwoDaysBefore() {
    court.mediators("mira");
    var caseId = court.filed();
    clock.advance(Duration.ofDays(5).minusMinutes(1));
    deadlines.run();
    assertThat(reminders("dora")).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    deadlines.run();
    deadlines.run();

    await().untilAsserted(() -> assertThat(reminders("dora")).hasSize(1));
    assertThat(reminders("dora").getFirst()).startsWith("Respond to " + caseId);
    assertThat(reminders("olga")).isEmpty();

    body(court.respond("dora", caseId));
    clock.advance(Duration.ofDays(13).plusMinutes(1));
    deadlines.run();
    await()
        .untilAsserted(
            () -> assertThat(reminders("mira")).anyMatch(it -> it.startsWith("Decide " + caseId)));
  }

  @Test
  void caseIdsBeginAnewEveryYear() {
    assertThat(court.filed("BILLING")).isEqualTo("DISP-2026-001");
    assertThat(court.filed("QUALITY")).isEqualTo("DISP-2026-002");
    clock.set(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(court.filed("OTHER")).isEqualTo("DISP-2027-001");
  }

  /** One second before what is due. */
  private void before(String caseId) {
    clock.set(Instant.parse(court.<String>read(caseId, "$.due.at")).minusSeconds(1));
    deadlines.run();
  }

  /** To the minute: the clock of tests runs on. */
  private String due(String caseId) {
    return "%s %s"
        .formatted(
            court.<String>read(caseId, "$.due.what"),
            Instant.parse(court.<String>read(caseId, "$.due.at"))
                .truncatedTo(ChronoUnit.HOURS)
                .toString()
                .substring(0, 16));
  }

  private List<String> reminders(String who) {
    return titles(who).stream().filter(it -> it.contains(" before ")).toList();
  }

  private List<String> titles(String who) {
    return JsonPath.read(
        court.market().read(who, "/notifications?kind=DISPUTE"), "$.items[*].title");
  }

  private void assertTold(String who, String title) {
    await().untilAsserted(() -> assertThat(titles(who)).contains(title));
  }
}
