package io.cvf.ecosystem.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of the module: its jobs run as the schedule would run them, and everybody reads. */
@ApiTest
class InsightsModuleTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired List<RecurringJob> all;

  @Test
  void aWeekOfJobsLeavesATrendAndOneDigest() {
    clock.set(Instant.parse("2027-01-04T00:00:00Z"));
    var market = new Marketplace(context);
    market.member("mia");
    var jobs = all.stream().collect(Collectors.toMap(RecurringJob::name, Function.identity()));
    for (var day = 0; day < 8; day++) {
      market.partner("partner-" + day, "olga");
      for (var run = 0; run < 4; run++) {
        for (var job : List.of("indicator-days", "milestones", "weekly-digest")) {
          var due = jobs.get(job);
          assertThat(due).as(job).isNotNull();
          due.work().run();
        }
        clock.advance(Duration.ofHours(6));
      }
    }
    var health = market.read(null, "/ecosystem/health");

    assertThat(JsonPath.<List<Object>>read(health, "$.indicators[0].trend"))
        .isEqualTo(
            List.of(Map.of("from", "2027-01-04", "values", List.of(1, 2, 3, 4, 5, 6, 7, 8))));
    assertThat(database.sql("select recipient from platform.mail").query(String.class).list())
        .containsExactly("mia@example.org");
    assertThat(market.read("mia", "/me/today", "$.queues[*].count").toString()).isNotEmpty();
  }
}
