package io.cvf.ecosystem.governance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.TestPostgres;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** With the platform's own clock, which lets the demo tell its past. */
@SpringBootTest(properties = "cvf.demo=true")
@ContextConfiguration(initializers = TestPostgres.class)
class DemoGovernanceTests {

  @Autowired DemoGovernance demo;
  @Autowired JdbcClient database;

  @Test
  void partnersAreOnTheirWayArrivedAndGone() {
    assertThat(counts("select status, count(*) from governance.agreement group by 1"))
        .isEqualTo(Map.of("ACTIVE", 3, "ONBOARDING", 3, "TERMINATED", 1));
    assertThat(counts("select stage, count(*) from governance.checklist group by 1"))
        .isEqualTo(
            Map.of("ACTIVE", 4, "PRE_PRODUCTION", 1, "TECHNICAL_INTEGRATION", 1, "INTAKE", 1));
    assertThat(
            counts(
                """
                select agreement_tier, count(*) from integrations.partner
                where agreement_tier is not null group by 1\
                """))
        .isEqualTo(Map.of("ENTERPRISE", 1, "STANDARD", 2));
  }

  @Test
  void oneDisputeWaitsForAResponseAndOneForItsMediator() {
    assertThat(
            counts(
                """
                select state, count(*) from governance.dispute where sla_month is null group by 1\
                """))
        .isEqualTo(Map.of("FILED", 1, "IN_MEDIATION", 1));
  }

  @Test
  void itIsToldOnce() {
    demo.fill();

    assertThat(counts("select 'agreements', count(*) from governance.agreement"))
        .isEqualTo(Map.of("agreements", 7));
    assertThat(counts("select 'disputes', count(*) from governance.dispute"))
        .isEqualTo(Map.of("disputes", 3));
  }

  private Map<String, Integer> counts(String query) {
    return database
        .sql(query)
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
