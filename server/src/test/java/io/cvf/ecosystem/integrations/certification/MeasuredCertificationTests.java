package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.MeasuredCriteria.Month;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Acme is a WORKFLOW_PLATFORM: pass 75, its reliability (60, measured), documentation (40). */
@MeasuredTest
@DirtiesContext
class MeasuredCertificationTests {

  private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");
  private static final String APPLICATION = "/partners/acme/certification-application";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired Prober prober;
  @Autowired MonthlyRescoring rescoring;
  @Autowired RenewalReminders reminders;
  @Autowired Measurements production;
  private final StagingServer staging = new StagingServer();
  private PartnerDesk desk;
  private Calls api;

  @BeforeEach
  void partner() {
    clock.set(START);
    production.clear();
    desk = new PartnerDesk(context);
    api = desk.api();
    desk.acme(PartnerCategory.WORKFLOW_PLATFORM);
  }

  @AfterEach
  void close() {
    staging.close();
  }

  @Test
  void aStagingEndpointIsProbedOnceAnIntervalAndMissedProbesAreNotInvented() {
    assertThat(desk.apply(staging.url())).hasStatus(201);
    prober.probeDue();
    prober.probeDue();
    assertThat(staging.asked()).isEqualTo(1);

    clock.advance(Duration.ofHours(5));
    staging.status = 503;
    prober.probeDue();
    prober.probeDue();

    assertThat(staging.asked()).isEqualTo(2);
    var measurement = api.read("olga", APPLICATION);
    assertThat(JsonPath.<Integer>read(measurement, "$.measurement.probes")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(measurement, "$.measurement.succeeded")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(measurement, "$.measurement.uptimeBasisPoints"))
        .isEqualTo(5_000);
    assertThat(JsonPath.<String>read(measurement, "$.measurement.lastResult"))
        .isEqualTo("It answered with HTTP 503.");
    assertThat(JsonPath.<Boolean>read(measurement, "$.measurement.enough")).isFalse();
    assertThat(api.delete("dan", APPLICATION, Map.of())).hasStatus(204);
    clock.advance(Duration.ofHours(1));
    prober.probeDue();
    assertThat(staging.asked()).isEqualTo(2);
  }

  @Test
  void ofManyNodesOneProbesATarget() {
    assertThat(desk.apply(staging.url())).hasStatus(201);
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        nodes.execute(prober::probeDue);
      }
    }
    assertThat(staging.asked()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReachedIsAFailedProbe() {
    assertThat(desk.apply(staging.url())).hasStatus(201);
    staging.close();
    prober.probeDue();
    var application = api.read("cara", APPLICATION);
    assertThat(JsonPath.<Integer>read(application, "$.measurement.succeeded")).isZero();
    assertThat(JsonPath.<String>read(application, "$.measurement.lastResult"))
        .isEqualTo("It could not be reached.");
  }

  @Test
  void aReviewRestsOnAMeasurementOnceItIsLongEnough() {
    refused(desk.apply(null), 422, "invalid-input");
    assertThat(desk.apply(staging.url())).hasStatus(201);
    refused(desk.review("cara", documentation(90)), 409, "measurement-missing");

    probes(1_999, 200);
    probes(1, 500);
    clock.set(START.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(1)));
    prober.probeDue();

    assertThat(JsonPath.<Boolean>read(api.read("cara", APPLICATION), "$.measurement.enough"))
        .isTrue();
    var id = PartnerDesk.id(desk.review("cara", documentation(90)));
    var review = api.read(null, "/certification-reviews/" + id);
    assertThat(JsonPath.<String>read(review, "$.parts[0].figures.source")).isEqualTo("STAGING");
    assertThat(JsonPath.<Integer>read(review, "$.parts[0].figures.successBasisPoints"))
        .isEqualTo(9_995);
    assertThat(JsonPath.<Integer>read(review, "$.parts[0].figures.samples")).isEqualTo(2_001);
    assertThat(JsonPath.<Double>read(review, "$.score")).isEqualTo(96.0);
    assertThat(JsonPath.<String>read(review, "$.state")).isEqualTo("PASSED");
  }

  @Test
  void tooFewProbesAreNotEnoughHoweverLongItTook() {
    assertThat(desk.apply(staging.url())).hasStatus(201);
    probes(998, 200);
    clock.set(START.plus(Duration.ofDays(8)));
    prober.probeDue();
    assertThat(JsonPath.<String>read(api.read("cara", APPLICATION), "$.measurement.why"))
        .isEqualTo("999 of at least 1,000 probes were made; the measurement goes on.");
    clock.advance(Duration.ofMinutes(5));
    prober.probeDue();
    assertThat(JsonPath.<Boolean>read(api.read("cara", APPLICATION), "$.measurement.enough"))
        .isTrue();
  }

  @Test
  void productionNeedsNoStagingEndpoint() {
    say("2026-12", 10_000, 9_945);
    assertThat(desk.apply(null)).hasStatus(201);
    var id = PartnerDesk.id(desk.review("cara", documentation(100)));
    var review = api.read(null, "/certification-reviews/" + id);
    assertThat(JsonPath.<String>read(review, "$.parts[0].figures.source")).isEqualTo("PRODUCTION");
    assertThat(JsonPath.<Double>read(review, "$.parts[0].score")).isEqualTo(80.0);
    assertThat(JsonPath.<Double>read(review, "$.score")).isEqualTo(88.0);
  }

  @Test
  void aGoodMonthRaisesTheScoreAndIsScoredOnce() {
    certified();
    say("2027-02", 5_000, 5_000);
    rescoreOn("2027-03-03T23:59:00Z");
    assertThat(months()).isEmpty();
    rescoreOn("2027-03-04T00:00:00Z");
    rescoreOn("2027-03-05T00:00:00Z");

    assertThat(months()).containsExactly("2027-02");
    var standing = api.read(null, "/partners/acme/certification");
    assertThat(JsonPath.<Double>read(standing, "$.partner.certificationScore")).isEqualTo(100.0);
    assertThat(JsonPath.<String>read(standing, "$.validUntil")).isEqualTo("2028-01-04");
    assertThat(JsonPath.<String>read(standing, "$.monthly[0].figure"))
        .isEqualTo("100.00 % succeeded");
    assertThat(
            JsonPath.<List<String>>read(
                api.read(null, "/partners/acme/certification-reviews"), "$.items[*].kind"))
        .containsExactly("MONTHLY", "REVIEW");
  }

  @Test
  void twoFailingMonthsInARowSuspendWhateverLiesBetweenThatDoesNotCount() {
    certified();
    say("2027-02", 1_000, 980);
    say("2027-03", 999, 0);
    say("2027-04", 1_000, 989);
    rescoreOn("2027-04-10T00:00:00Z");
    assertThat(desk.status()).isEqualTo("CERTIFIED");
    assertThat(
            JsonPath.<List<Boolean>>read(
                api.read(null, "/partners/acme/certification"), "$.monthly[*].counted"))
        .containsExactly(false, true);

    rescoreOn("2027-05-10T00:00:00Z");

    assertThat(desk.status()).isEqualTo("SUSPENDED");
    assertThat(months()).containsExactly("2027-02", "2027-03", "2027-04");
    desk.assertTold(
        "dan",
        "Acme is certified until 2028-01-04 with 88.00 points",
        "What was measured of Acme in 2027-02 is below the requirements",
        "Acme is suspended: a second month in a row (2027-04) failed");
    say("2027-05", 1_000, 0);
    rescoreOn("2027-06-10T00:00:00Z");
    assertThat(months()).hasSize(3);
  }

  @Test
  void aGoodMonthBetweenTwoBadOnesForgivesTheFirst() {
    certified();
    say("2027-02", 1_000, 0);
    say("2027-03", 1_000, 1_000);
    say("2027-04", 1_000, 0);
    rescoreOn("2027-05-10T00:00:00Z");
    assertThat(months()).containsExactly("2027-02", "2027-03", "2027-04");
    assertThat(desk.status()).isEqualTo("CERTIFIED");
  }

  @Test
  void endingCertificationsAreRemindedThreeTimesAndStandInTheQueue() {
    certified();
    remindOn("2027-11-04T00:00:00Z");
    assertThat(queue()).isEmpty();
    remindOn("2027-11-05T00:00:00Z");
    remindOn("2027-11-06T00:00:00Z");
    assertThat(queue()).containsExactly("RENEWAL");
    remindOn("2027-12-05T00:00:00Z");
    remindOn("2027-12-28T00:00:00Z");
    remindOn("2027-12-29T00:00:00Z");

    var reminder = "The certification of Acme ends on 2028-01-04";
    desk.assertTold(
        "olga",
        "Acme is certified until 2028-01-04 with 88.00 points",
        reminder,
        reminder,
        reminder);
  }

  @Test
  void afterAPauseOnlyTheNearestReminderIsSent() {
    certified();
    remindOn("2027-12-30T00:00:00Z");
    desk.assertTold(
        "olga",
        "Acme is certified until 2028-01-04 with 88.00 points",
        "The certification of Acme ends on 2028-01-04");
  }

  /** With 80 for its reliability and 100 for its documentation, on 4 January 2027. */
  private void certified() {
    say("2026-12", 10_000, 9_945);
    assertThat(desk.apply(null)).hasStatus(201);
    PartnerDesk.id(desk.review("cara", documentation(100)));
  }

  private void say(String month, long samples, long succeeded) {
    production.say(MeasuredFigure.RELIABILITY, month, new Month(samples, succeeded, 0, 9_500));
  }

  private void rescoreOn(String instant) {
    clock.set(Instant.parse(instant));
    rescoring.rescoreDue();
  }

  private void remindOn(String instant) {
    clock.set(Instant.parse(instant));
    reminders.remind();
  }

  private List<String> months() {
    return database
        .sql(
            "select to_char(month, 'YYYY-MM') from integrations.certification_month order by month")
        .query(String.class)
        .list();
  }

  private List<String> queue() {
    return JsonPath.read(api.read("cara", "/certification-queue"), "$.items[*].kind");
  }

  /** Probes of the past days, as if the platform had made them. */
  private void probes(int count, int status) {
    database
        .sql(
            """
            insert into integrations.probe (application, at, millis, status)
            select a.id, a.applied_at + make_interval(secs => i, mins => :status), 100, :status
            from integrations.partner_application a, generate_series(1, :count) i
            """)
        .param("status", status)
        .param("count", count)
        .update();
  }

  private static Map<String, Object> documentation(int score) {
    return PartnerDesk.scores(List.<Object[]>of(new Object[] {"documentation", score, ""}));
  }
}
