package io.cvf.ecosystem.metering.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.metering.CountedExecutions;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MeteringRetentionTests {

  /** No other test uses it: its partition goes. */
  private static final YearMonth MONTH = YearMonth.of(2024, 3);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired MonthSealing sealing;
  @Autowired Months months;
  @Autowired CountedExecutions executions;
  @Autowired RecurringJob meteringRetentionJob;

  @Test
  void executionsGoAfterTheRetentionAndRootsStay() {
    var usage = new MeteredUsage(context);
    var acme = usage.consumer("acme", "olga");
    usage.consumer("globex", "gus");
    usage.subject("summarise@1.0.0", acme);
    var id = usage.of("summarise@1.0.0").by("globex").at("2024-03-03T10:00:00Z").store().getFirst();
    clock.set(Instant.parse("2024-04-10T00:00:00Z"));
    var root = sealing.seal(MONTH, null, _ -> {}).seal().root();
    assertThat(executions.proof(acme, MONTH, "/organisations/globex", id).faults()).isEmpty();

    clock.advance(Duration.ofDays(399));
    meteringRetentionJob.work().run();
    assertThat(partitionExists()).isTrue();

    clock.advance(Duration.ofDays(2));
    meteringRetentionJob.work().run();
    meteringRetentionJob.work().run();
    assertThat(partitionExists()).isFalse();
    assertThat(months.find(MONTH).seal().root()).isEqualTo(root);
    assertThat(executions.part(acme, MONTH).subjects()).hasSize(1);
    assertThatThrownBy(() -> executions.proof(acme, MONTH, "/organisations/globex", id))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.slug()).isEqualTo("executions-dropped"));
  }

  @Test
  void whatIsNotSealedIsNeverDropped() {
    var usage = new MeteredUsage(context);
    var acme = usage.consumer("acme", "olga");
    usage.consumer("globex", "gus");
    usage.subject("summarise@1.0.0", acme);
    usage.of("summarise@1.0.0").by("globex").at("2024-03-03T10:00:00Z").store();
    clock.set(Instant.parse("2030-01-01T00:00:00Z"));

    meteringRetentionJob.work().run();

    assertThat(partitionExists()).isTrue();
  }

  @Test
  void keysAreForgottenOnTheDayAfterTheHorizon() {
    key("2026-10-01");
    key("2026-10-02");

    clock.set(Instant.parse("2026-11-15T23:59:59Z")); // 45 days after the first
    meteringRetentionJob.work().run();
    assertThat(keys()).isEqualTo(2);

    clock.set(Instant.parse("2026-11-16T00:00:00Z"));
    meteringRetentionJob.work().run();
    assertThat(keys()).isEqualTo(1);
  }

  /**
   * The last moment at which a retry can be accepted: executed five minutes after it was accepted
   * first, which is as far in the future as is taken, and repeated at the end of the longest late
   * window. Its key is still there then, and for most of a day more, should clocks differ.
   */
  @Test
  void aKeyOutlivesEveryRetryThatCouldBeAccepted() {
    var accepted = Instant.parse("2026-10-01T00:00:00Z");
    key("2026-10-01");
    clock.set(
        accepted
            .plus(Duration.ofMinutes(5))
            .plus(MonthSettings.LONGEST_LATE_WINDOW)
            .plus(Duration.ofHours(23)));

    meteringRetentionJob.work().run();

    assertThat(keys()).isEqualTo(1);
  }

  private void key(String day) {
    database
        .sql("insert into metering.execution_key values (gen_random_uuid(), 1, :day::date)")
        .param("day", day)
        .update();
  }

  private int keys() {
    return database
        .sql("select count(*) from metering.execution_key")
        .query(Integer.class)
        .single();
  }

  private boolean partitionExists() {
    return database
        .sql("select to_regclass('metering.execution_2024_03') is not null")
        .query(Boolean.class)
        .single();
  }
}
