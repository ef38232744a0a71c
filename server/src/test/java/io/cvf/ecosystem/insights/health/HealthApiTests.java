package io.cvf.ecosystem.insights.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class HealthApiTests {

  private static final String PATH = "/ecosystem/health";
  private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired HealthBoard board;
  @Autowired DailySnapshot snapshot;
  @Autowired MilestoneProgress milestones;
  private Marketplace market;

  @BeforeEach
  void anEmptyPlatform() {
    market = new Marketplace(context);
    clock.set(NOON);
    board.forget();
  }

  @Test
  void withoutDataAValueIsAbsentAndACountIsZero() {
    var health = read();

    assertThat(JsonPath.<List<String>>read(health, "$.indicators[*].indicator"))
        .containsExactly("PARTNERS", "SKILLS", "MEMBERS", "EXECUTIONS", "RATING", "SLA_COMPLIANCE");
    assertThat(values(health, "PARTNERS")).containsExactly(0);
    assertThat(values(health, "SKILLS")).containsExactly(0);
    assertThat(values(health, "MEMBERS")).containsExactly(0);
    for (var unknown : List.of("EXECUTIONS", "RATING", "SLA_COMPLIANCE")) {
      assertThat(values(health, unknown)).as(unknown).isEmpty();
    }
    assertThat(JsonPath.<List<Boolean>>read(health, "$.indicators[*].reached")).containsOnly(false);
  }

  @Test
  void targetsAreThoseOfThePlanInTheirUnits() {
    assertThat(JsonPath.<List<Object>>read(read(), "$.indicators[*].target"))
        .containsExactly(50, 100, 1_000, 10_000_000, 4.5, 99.0);
  }

  @Test
  void certifiedPartnersCountAndOthersDoNot() {
    market.partner("acme", "olga");
    market.partner("beta", "olga", "REGISTERED", null);
    market.partner("gamma", "olga", "SUSPENDED", null);

    assertThat(values(read(), "PARTNERS")).containsExactly(1);
  }

  /** The same numbers stand where the sources say. */
  @Test
  void everySourceIsAPathThatAnswersWithTheField() {
    for (var member : List.of("mia", "olga")) {
      market.member(member);
    }
    market.partner("acme", "olga");
    uses(LocalDate.of(2027, 1, 3), 7);
    rate("acme", 45, 100, 4_500, 1);
    seal("2026-12-01", 3, 2);
    var health = read();
    List<Map<String, Object>> indicators = JsonPath.read(health, "$.indicators");
    for (var it : indicators) {
      String path = JsonPath.read(it, "$.source.path");
      String field = JsonPath.read(it, "$.source.field");
      var answer = market.read("mia", path.substring("/api/v1".length()));
      var recounted = JsonPath.<Object>read(answer, "$." + field);
      if (recounted instanceof Map<?, ?> sealed) {
        assertThat(sealed).isEqualTo(Map.of("month", "2026-12", "compliant", 2, "withData", 3));
      } else {
        assertThat(recounted).as("%s %s", path, field).isEqualTo(it.get("value"));
      }
    }
  }

  @Test
  void executionsAreThoseOf30WholeDays() {
    uses(LocalDate.of(2027, 1, 4), 1_000);
    uses(LocalDate.of(2027, 1, 3), 7);
    uses(LocalDate.of(2026, 12, 5), 20);
    uses(LocalDate.of(2026, 12, 4), 300);

    assertThat(values(read(), "EXECUTIONS")).containsExactly(27);
  }

  @Test
  void executionsOfAQuietMonthAreZeroOnceSomethingWasMetered() {
    uses(LocalDate.of(2026, 6, 1), 300);

    assertThat(values(read(), "EXECUTIONS")).containsExactly(0);
  }

  @Test
  void theRatingCountsEachReviewByItsWeightAndIsNeverRoundedUpToTheTarget() {
    market.partner("acme", "olga");
    // One of 4.5 with weight 1 and one of 4.4 with a quarter: 4.48.
    rate("acme", 89, 125, 4_500 + 1_100, 2);

    assertThat(values(read(), "RATING")).containsExactly(4.48);
    assertThat(JsonPath.<String>read(read(), "$.indicators[4].note")).isEqualTo("of 2 reviews");
  }

  @Test
  void complianceIsOfThoseMeasuredInTheLatestSealedMonth() {
    seal("2026-11-01", 100, 100);
    seal("2026-12-01", 42, 41);

    assertThat(values(read(), "SLA_COMPLIANCE")).containsExactly(97.61);
  }

  @Test
  void aMonthInWhichNothingWasMeasuredIsNoData() {
    seal("2026-12-01", 0, 0);

    assertThat(values(read(), "SLA_COMPLIANCE")).isEmpty();
  }

  @Test
  void trendsHaveGapsWhereNobodyLooked() {
    market.partner("acme", "olga");
    snapshot.take();
    market.partner("beta", "olga");
    clock.advance(Duration.ofDays(1));
    snapshot.take();
    clock.advance(Duration.ofDays(2));
    snapshot.take();
    board.forget();
    var health = read();

    assertThat(JsonPath.<List<Object>>read(health, "$.indicators[0].trend"))
        .isEqualTo(
            List.of(
                Map.of("from", "2027-01-04", "values", List.of(1, 2)),
                Map.of("from", "2027-01-07", "values", List.of(2))));
    assertThat(JsonPath.<List<Object>>read(health, "$.indicators[4].trend"))
        .as("there was no rating on any day")
        .isEmpty();
    assertThat(JsonPath.<String>read(health, "$.firstDay")).isEqualTo("2026-01-07");
  }

  @Test
  void whatIsOlderThanTwelveMonthsIsNotInTheTrend() {
    clock.set(NOON.minus(Duration.ofDays(366)));
    snapshot.take();
    clock.set(NOON);
    snapshot.take();
    board.forget();

    assertThat(JsonPath.<List<String>>read(read(), "$.indicators[0].trend[*].from"))
        .containsExactly("2027-01-04");
  }

  @Test
  void theDayOfAMilestoneIsThatOfItsEvidenceAndStays() {
    for (var i = 1; i <= 10; i++) {
      market.partner("partner-" + i, "olga");
      certified("partner-" + i, NOON.minus(Duration.ofDays(100 - i)));
      // A renewal is no new partner.
      certified("partner-" + i, NOON.minus(Duration.ofDays(1)));
    }
    clock.advance(Duration.ofMinutes(2));
    assertThat(reachedAt(read())).isEqualTo("2026-10-06T12:00:00Z");

    milestones.keepReached();
    database.sql("delete from integrations.partner_decision").update();
    clock.advance(Duration.ofMinutes(2));
    milestones.keepReached();

    assertThat(reachedAt(read())).isEqualTo("2026-10-06T12:00:00Z");
  }

  @Test
  void aMilestoneThatIsNotReachedShowsHowFarItIs() {
    market.partner("acme", "olga");
    certified("acme", NOON);
    var health = read();

    assertThat(JsonPath.<Map<String, Object>>read(health, "$.milestones[0]"))
        .containsEntry("done", 1)
        .containsEntry("target", 10)
        .doesNotContainKey("reachedAt");
    assertThat(JsonPath.<List<Integer>>read(health, "$.milestones[*].target"))
        .containsExactly(10, 5, 500, 20, 1);
  }

  private String read() {
    return market.read(null, PATH);
  }

  private static List<Object> values(String health, String indicator) {
    return JsonPath.read(health, "$.indicators[?(@.indicator == '" + indicator + "')].value");
  }

  private static String reachedAt(String health) {
    return JsonPath.read(health, "$.milestones[0].reachedAt");
  }

  private void certified(String partner, Instant at) {
    database
        .sql(
            """
            insert into integrations.partner_decision (
              partner, from_status, to_status, reason, decided_at)
            select id, 'REGISTERED', 'CERTIFIED', 'Passed', :at from integrations.partner
            where slug = :slug
            """)
        .param("at", Timestamps.of(at))
        .param("slug", partner)
        .update();
  }

  private void uses(LocalDate day, long executions) {
    database
        .sql("insert into integrations.use_day (day, executions) values (:day, :executions)")
        .param("day", day)
        .param("executions", executions)
        .update();
  }

  /** What a skill of the partner was given. */
  private void rate(String partner, int tenths, int weight, int weighted, int reviews) {
    database
        .sql(
            """
            with skill as (
              insert into integrations.skill (partner, slug, created_at, updated_at)
              select id, slug || '-search', joined_at, joined_at
              from integrations.partner where slug = :partner
              returning id)
            insert into integrations.skill_figures (
              skill, reviews, rating_tenths, weight, weighted_tenths, rating_shown)
            select id, :reviews, :tenths, :weight, :weighted, 4 from skill
            """)
        .param("partner", partner)
        .param("reviews", reviews)
        .param("tenths", tenths)
        .param("weight", weight)
        .param("weighted", weighted)
        .update();
  }

  private void seal(String month, int withData, int compliant) {
    database
        .sql(
            """
            insert into governance.sla_seal (month, sealed_at, partners, with_data, compliant)
            values (:month::date, now(), 100, :data, :compliant)
            """)
        .param("month", month)
        .param("data", withData)
        .param("compliant", compliant)
        .update();
  }
}
