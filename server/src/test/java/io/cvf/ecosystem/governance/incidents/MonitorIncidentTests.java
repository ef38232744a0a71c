package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.governance.incidents.IncidentHistory.Past;
import io.cvf.ecosystem.governance.maintenance.MaintenanceDesk;
import io.cvf.ecosystem.governance.monitors.MonitorCameBack;
import io.cvf.ecosystem.governance.monitors.MonitorWentDown;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class MonitorIncidentTests {

  private static final UUID MONITOR = new UUID(0, 5);
  private static final Instant EIGHT = Instant.parse("2027-01-04T08:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired MonitorFollower follower;
  @Autowired IncidentHistory history;
  @Autowired RecurringJob incidentRoundsJob;
  private TroubleDesk desk;

  @BeforeEach
  void desk() {
    desk = new TroubleDesk(context);
  }

  @Test
  void aMonitorThatWentDownOpensOneAndToldAgainItOpensNoOther() {
    at("08:10:05");
    transaction.executeWithoutResult(_ -> events.publishEvent(wentDown("08:10:00", false)));
    await().untilAsserted(() -> assertThat(open()).hasSize(1));
    down("08:10:00");

    var it = open().getFirst();
    assertThat(open()).hasSize(1);
    assertThat(it.severity()).isEqualTo(Severity.MAJOR);
    assertThat(it.openedAt()).isEqualTo(time("08:10:00"));
    assertThat(it.counts()).isTrue();
    assertThat(desk.<String>read("gus", it.id(), "$.title")).isEqualTo("API is down");
    assertThat(desk.mailed(it.id())).containsExactly("dan@example.org", "olga@example.org");
  }

  @Test
  void whatItsPartnerReportedOfTheMonitorDoesNotStandInItsPlace() {
    var own =
        new IncidentDesk(context)
            .opened(desk.agreements().acme(), time("08:05:00"), Severity.MINOR, false, MONITOR);
    at("08:10:05");
    down("08:10:00");

    assertThat(open()).hasSize(2);
    var it = open().getLast();
    assertThat(it.id()).isNotEqualTo(own);
    assertThat(it.counts()).isTrue();
    at("08:20:00");
    up("08:20:00");
    at("08:31:00");
    round();
    assertThat(open()).singleElement().satisfies(left -> assertThat(left.id()).isEqualTo(own));
  }

  @Test
  void itIsCriticalWhenNothingIsUp() {
    at("08:10:05");
    synchronously(() -> target().wentDown(wentDown("08:10:00", true)));

    assertThat(open().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void itResolvesItselfAfterFiveMinutesUpAtThatMoment() {
    at("08:10:05");
    down("08:10:00");
    at("08:20:00");
    up("08:20:00");
    at("08:24:59");
    round();
    assertThat(open()).hasSize(1);

    at("08:31:00");
    round();

    assertThat(open()).isEmpty();
    var it = opened().getFirst();
    assertThat(it.resolvedAt()).isEqualTo(time("08:25:00"));
    assertThat(it.acknowledgedAt()).isEqualTo(time("08:25:00"));
    assertThat(desk.what("olga", it.id())).containsExactly("OPENED", "MONITOR_UP", "RESOLVED");
  }

  @Test
  void whatIsOverIsOverEvenBeforeTheJobRuns() {
    at("08:10:05");
    down("08:10:00");
    up("08:10:30");
    at("08:16:00");

    var answer = desk.act("olga", open().getFirst().id(), "acknowledgement", Map.of());

    refused(answer, 409, "incident-resolved");
  }

  @Test
  void aMonitorThatFlapsUsesTheSameIncident() {
    at("08:10:05");
    down("08:10:00");
    at("08:20:00");
    up("08:20:00");
    at("08:24:00");
    down("08:23:59");
    at("08:30:00");
    round();
    up("08:29:50");

    assertThat(opened()).hasSize(1);
    assertThat(desk.what("olga", opened().getFirst().id()))
        .containsExactly("OPENED", "MONITOR_UP", "MONITOR_DOWN", "MONITOR_UP");
    at("08:36:00");
    round();
    assertThat(open()).isEmpty();
    at("08:40:00");
    down("08:39:58");
    assertThat(opened()).as("five minutes up end it").hasSize(2);
  }

  @Test
  void aFailureThatIsToldAfterItWasResolvedOpensItAgain() {
    at("08:10:05");
    down("08:10:00");
    up("08:20:00");
    at("08:25:02");
    round();
    down("08:24:58");

    assertThat(opened()).hasSize(1);
    assertThat(open()).hasSize(1);
    assertThat(desk.what("olga", opened().getFirst().id())).contains("REOPENED");
  }

  @Test
  void signalsThatComeInTheWrongOrderEndWhereTheLatestStands() {
    at("08:12:00");
    up("08:11:00");
    assertThat(opened()).isEmpty();
    down("08:10:00");
    at("08:16:00");
    round();

    assertThat(opened()).hasSize(1);
    assertThat(open()).isEmpty();
  }

  @Test
  void whatIsToldLateOpensWhenItIsTold() {
    at("09:10:00");
    down("08:10:00");

    assertThat(open().getFirst().openedAt()).isAfterOrEqualTo(time("09:10:00"));
  }

  @Test
  void maintenanceThatWasAnnouncedInTimeIsNoIncidentUnlessItLastsLonger() {
    new MaintenanceDesk(context)
        .announced(
            desk.agreements().acme(),
            time("08:05:00"),
            time("09:00:00"),
            EIGHT.minus(Duration.ofDays(4)));
    at("08:10:05");
    down("08:10:00");
    round();
    assertThat(opened()).isEmpty();

    at("09:00:01");
    round();

    assertThat(open()).hasSize(1);
    assertThat(open().getFirst().openedAt()).isAfterOrEqualTo(time("09:00:00"));
  }

  @Test
  void maintenanceThatWasAnnouncedLateShieldsNothing() {
    new MaintenanceDesk(context)
        .announced(desk.agreements().acme(), time("08:05:00"), time("09:00:00"), EIGHT);
    at("08:10:05");
    down("08:10:00");

    assertThat(open()).hasSize(1);
  }

  @Test
  void whatCameBackInMaintenanceWasNone() {
    new MaintenanceDesk(context)
        .announced(
            desk.agreements().acme(),
            time("08:05:00"),
            time("09:00:00"),
            EIGHT.minus(Duration.ofDays(4)));
    at("08:10:05");
    down("08:10:00");
    up("08:50:00");
    at("09:01:00");
    round();

    assertThat(opened()).isEmpty();
  }

  private void down(String since) {
    synchronously(() -> target().wentDown(wentDown(since, false)));
  }

  private void up(String when) {
    synchronously(() ->
        target()
            .cameBack(new MonitorCameBack(MONITOR, desk.agreements().acme(), "API", time(when))));
  }

  /** The listener as it is, in this thread. */
  private MonitorFollower target() {
    return AopTestUtils.getTargetObject(follower);
  }

  private void synchronously(Runnable step) {
    transaction.executeWithoutResult(_ -> step.run());
  }

  private MonitorWentDown wentDown(String since, boolean allDown) {
    return new MonitorWentDown(
        MONITOR, desk.agreements().acme(), "API", time(since), "It answers 503.", allDown);
  }

  private void round() {
    incidentRoundsJob.work().run();
  }

  private void at(String time) {
    desk.agreements().on("2027-01-04T%sZ".formatted(time));
  }

  private static Instant time(String time) {
    return Instant.parse("2027-01-04T%sZ".formatted(time));
  }

  private List<Past> open() {
    var acme = desk.agreements().acme();
    return history.open(List.of(acme)).getOrDefault(acme, List.of());
  }

  private List<Past> opened() {
    var acme = desk.agreements().acme();
    return history
        .opened(List.of(acme), EIGHT, EIGHT.plus(Duration.ofDays(1)))
        .getOrDefault(acme, List.of());
  }
}
