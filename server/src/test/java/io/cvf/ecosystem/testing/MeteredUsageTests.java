package io.cvf.ecosystem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MeteredUsageTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;

  Marketplace market;
  MeteredUsage usage;

  @BeforeEach
  void market() {
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    market.partner("acme", "olga");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    usage.consumer("globex", "gus");
  }

  @Test
  void rollUpsAreTheSumOfTheExecutions() {
    var executions = usage.of("summarise@1.0.0").by("globex");
    executions.at("2026-11-03T10:00:00Z").times(3).quantity(5).took(120).store();
    executions.at("2026-11-03T11:30:00Z").times(2).store();
    executions.at("2026-10-31T23:00:00Z").countedIn("2026-11").failed().store();

    assertThat(sum("select count(*) from metering.execution")).isEqualTo(7);
    assertThat(sum("select count(*) from metering.execution_key")).isEqualTo(7);
    assertThat(sum("select sum(succeeded) from metering.usage_hour")).isEqualTo(5);
    assertThat(sum("select sum(quantity) from metering.usage_day")).isEqualTo(25);
    assertThat(sum("select sum(failed) from metering.usage_day where day < counted_in"))
        .isEqualTo(2);
    assertThat(sum("select count(*) from metering.subject")).isEqualTo(1);
  }

  private long sum(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
