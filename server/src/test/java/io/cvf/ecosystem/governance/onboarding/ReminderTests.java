package io.cvf.ecosystem.governance.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Time travels over every day the jobs look at, also with a long pause in between. */
@ApiTest
class ReminderTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired RecurringJob onboardingReminders;
  @Autowired RecurringJob onboardingAlerts;
  private Desk desk;

  @BeforeEach
  void agreement() {
    desk = new Desk(context);
    onboardingReminders.work().run();
  }

  @Test
  void anItemIsAnnouncedThreeDaysBeforeAndOnceItIsOverdueEachTimeOnce() {
    runAt("2027-01-07T23:59:00Z");
    assertNotTold("mia", "Due soon for Acme: Legal review");
    runAt("2027-01-08T00:00:00Z");
    desk.assertTold("mia", "Due soon for Acme: Legal review");
    desk.assertTold("max", "Due soon for Acme: Legal review");
    runAt("2027-01-11T23:59:00Z");
    assertNotTold("mia", "Overdue for Acme: Legal review");
    runAt("2027-01-12T00:00:00Z");
    desk.assertTold("mia", "Overdue for Acme: Legal review");
    runAt("2027-01-20T00:00:00Z");
    desk.assertTold("mia", "Overdue for Acme: Legal review");
    desk.assertTold("mia", "Due soon for Acme: Legal review");
    assertNotTold("olga", "Overdue for Acme: Legal review");
  }

  @Test
  void afterALongPauseOnlyWhatIsStillOpenIsToldAndOnlyThatItIsOverdue() {
    desk.done("olga", "sla_accepted");
    runAt("2027-06-01T00:00:00Z");
    desk.assertTold("mia", "Overdue for Acme: Legal review");
    desk.assertTold("cara", "Overdue for Acme: Security audit");
    desk.assertTold("dan", "Overdue for Acme: API integration tested");
    desk.assertTold("olga", "Overdue for Acme: Revenue model accepted");
    desk.assertTold("fred", "Overdue for Acme: Training completed");
    assertNotTold("mia", "Due soon for Acme: Legal review");
    assertNotTold("olga", "Overdue for Acme: Service level accepted");
    assertNotTold("fred", "Overdue for Acme: API integration tested");
  }

  @Test
  void onlyTheOwnerIsRemindedAndANewDayRemindsAnew() {
    assertThat(desk.assign("mia", "legal_review", 1, "max", "2027-01-11")).hasStatusOk();
    runAt("2027-01-12T00:00:00Z");
    desk.assertTold("max", "Overdue for Acme: Legal review");
    assertNotTold("mia", "Overdue for Acme: Legal review");
    assertThat(desk.assign("mia", "legal_review", 2, "max", "2027-01-20")).hasStatusOk();
    runAt("2027-01-21T00:00:00Z");
    assertThat(titles("max")).filteredOn("Overdue for Acme: Legal review"::equals).hasSize(2);
  }

  @Test
  void nobodyIsRemindedOfWhatHasEnded() {
    desk.intake().status(desk.agreement(), "WITHDRAWN");
    runAt("2027-06-01T00:00:00Z");
    assertNotTold("mia", "Overdue for Acme: Legal review");
    assertThat(titles("mia")).noneMatch(it -> it.contains("stuck"));
  }

  @Test
  void maintainersHearOnceAStayThatAPartnerIsStuck() {
    runAt("2027-01-18T07:59:00Z");
    assertThat(titles("mia")).noneMatch(it -> it.contains("stuck"));
    runAt("2027-01-18T09:00:00Z");
    desk.assertTold("mia", "Acme is stuck: 14 days at intake");
    runAt("2027-05-01T08:00:00Z");
    assertThat(titles("mia")).filteredOn(it -> it.contains("stuck")).hasSize(1);
    desk.done("mia", "legal_review");
    runAt("2027-09-01T08:00:00Z");
    desk.assertTold("mia", "Acme is stuck: 123 days at security review");
    assertThat(titles("olga")).noneMatch(it -> it.contains("stuck"));
  }

  @Test
  void manyAreToldInOneRun() {
    for (int i = 0; i < 30; i++) {
      desk.intake().agreement("partner-" + i, "owner", "STANDARD");
    }
    runAt("2027-06-01T00:00:00Z");
    assertThat(titles("owner")).filteredOn(it -> it.startsWith("Overdue for")).hasSize(30 * 5);
  }

  private void runAt(String moment) {
    clock.set(Instant.parse(moment).plus(Duration.ofSeconds(1)));
    onboardingReminders.work().run();
    onboardingAlerts.work().run();
  }

  private List<String> titles(String who) {
    return desk.inbox(who);
  }

  private void assertNotTold(String who, String title) {
    assertThat(titles(who)).doesNotContain(title);
  }
}
