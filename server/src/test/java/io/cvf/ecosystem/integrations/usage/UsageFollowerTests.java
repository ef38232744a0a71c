package io.cvf.ecosystem.integrations.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class UsageFollowerTests {

  private static final String SKILL = "/skills/weather";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired UsageFollower follower;
  @Autowired TestClock clock;

  Marketplace market;
  MeteredUsage usage;

  @BeforeEach
  void market() {
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    market.partner("acme", "ada");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    usage.consumer("globex", "gus");
    clock.set(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void executionsShowInTheCatalogue() {
    executed("globex", "2026-11-20T10:00:00Z", 3);
    executed("globex", "2026-11-10T10:00:00Z", 4);
    executed("globex", "2026-10-15T10:00:00Z", 5);

    follower.run();

    assertThat(shown()).isEqualTo(7);
    assertThat(week()).isEqualTo(3);
    assertThat(market.<Integer>read(null, "/integrations/metrics", "$.totalExecutionsLastMonth"))
        .isEqualTo(5);
    assertThat(market.<Integer>read(null, "/integrations/metrics", "$.executions30Days"))
        .isEqualTo(7);
  }

  @Test
  void whatIsCountedTwiceOrLaterIsTheTotalOfTheDay() {
    executed("globex", "2026-11-20T10:00:00Z", 3);
    follower.run();
    follower.run();
    executed("globex", "2026-11-20T11:00:00Z", 2);
    follower.run();

    assertThat(shown()).isEqualTo(5);
  }

  @Test
  void daysThatAreOverFallOut() {
    executed("globex", "2026-11-20T10:00:00Z", 3);
    follower.run();

    clock.advance(Duration.ofDays(7));
    follower.run();
    assertThat(week()).isZero();
    assertThat(shown()).isEqualTo(3);

    clock.advance(Duration.ofDays(23));
    follower.run();
    assertThat(shown()).isZero();
  }

  @Test
  void aPublishersOwnExecutionsShowNowhere() {
    executed("acme", "2026-11-20T10:00:00Z", 3);

    follower.run();

    assertThat(market.read(null, SKILL)).doesNotContain("executions30Days");
    assertThat(
            database.sql("select count(*) from integrations.skill_use").query(Long.class).single())
        .isZero();
  }

  @Test
  void whoseOrganisationExecutedItReviewsWithFullWeight() {
    market.put("gus", SKILL + "/review", Map.of("rating", 5, "text", "Fine."));
    assertThat(counts("gus")).isEqualTo("NONE");

    executed("globex", "2026-11-20T10:00:00Z", 1);
    follower.run();

    assertThat(counts("gus")).isEqualTo("VERIFIED");
  }

  @Test
  void aDayOnWhichTheSkillChangedHandsCountsOnce() {
    executed("globex", "2026-11-20T10:00:00Z", 3);
    market.partner("initech", "ivo");
    market.post("ada", SKILL + "/transfer", Map.of("partner", "initech"));
    assertThat(market.post("ivo", SKILL + "/transfer/acceptance", Map.of())).hasStatusOk();
    executed("globex", "2026-11-20T23:00:00Z", 4);

    follower.run();

    assertThat(shown()).isEqualTo(7);
  }

  @Test
  void anAdvisoryReachesWhoExecutedTheVersionBeforeAndAfter() {
    market.published("ada", "acme", "weather", "1.1.0", "R1");
    market.member("gus");
    usage.consumer("umbrella", "uma");
    usage.consumer("hooli", "hal");
    executed("globex", "2026-11-19T10:00:00Z", 1);
    usage.of("weather@1.1.0").by("hooli").at("2026-11-19T10:00:00Z").store();
    follower.run();

    advise("<1.1.0");
    assertThat(warned()).containsExactly("gus");

    executed("umbrella", "2026-11-20T10:00:00Z", 1);
    follower.run();
    follower.run();
    assertThat(warned()).containsExactly("gus", "uma");
  }

  private void advise(String affected) {
    assertThat(
            market.post(
                "ada",
                SKILL + "/advisories",
                Map.of(
                    "title", "It leaks", "severity", "HIGH", "text", "Yes.", "affected", affected)))
        .hasStatus(201);
  }

  private List<String> warned() {
    return database
        .sql(
            """
            select a.username from integrations.advisory_told t
            join identity.account a on a.id = t.member order by a.username
            """)
        .query(String.class)
        .list();
  }

  private void executed(String consumer, String at, int times) {
    usage.of("weather@1.0.0").by(consumer).at(at).times(times).store();
  }

  private int shown() {
    return market.read(null, SKILL, "$.executions30Days");
  }

  private long week() {
    return database
        .sql("select executions_7d from integrations.skill_figures")
        .query(Long.class)
        .single();
  }

  private String counts(String who) {
    return market.read(who, SKILL + "/review", "$.counts");
  }
}
