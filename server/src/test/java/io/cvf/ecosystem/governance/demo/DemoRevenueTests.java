package io.cvf.ecosystem.governance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.ledger.LedgerProof;
import io.cvf.ecosystem.platform.database.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** With the platform's own clock, which lets the demo tell its past. */
@SpringBootTest(properties = "cvf.demo=true")
@ContextConfiguration(initializers = TestPostgres.class)
class DemoRevenueTests {

  @Autowired DemoRevenue demo;
  @Autowired List<LedgerProof> proofs;
  @Autowired JdbcClient database;

  @Test
  void theBooksAreRight() {
    var findings = proofs.stream().flatMap(it -> it.prove(3).stream()).toList();

    assertThat(findings).hasSizeGreaterThan(9).allMatch(LedgerProof.Finding::ok);
  }

  @Test
  void thousandsOfExecutionsSomeFailedSomeTheirOwnSomeLate() {
    assertThat(count("metering.execution")).isBetween(5_000, 12_000);
    assertThat(count("metering.execution where failed")).isBetween(100, 600);
    assertThat(count("(select distinct consumer from metering.usage_day) as consumers"))
        .isGreaterThanOrEqualTo(7);
    assertThat(count("metering.usage_day where day < counted_in")).isPositive();
    assertThat(count("metering.billing_month where own > 0")).isEqualTo(2);
    assertThat(count("(select distinct day from metering.usage_day) as days")).isGreaterThan(60);
  }

  @Test
  void someSkillsCostSomethingAndOneSoonMore() {
    assertThat(count("(select distinct skill from integrations.skill_price where price > 0) as s"))
        .isEqualTo(6);
    assertThat(count("integrations.skill_price where from_day > current_date")).isEqualTo(1);
  }

  @Test
  void twoMonthsAreSealedSettledAndPartlyPaid() {
    assertThat(count("metering.billing_month where sealed_at is not null")).isEqualTo(2);
    assertThat(count("governance.settlement")).isEqualTo(2);
    assertThat(count("governance.invoice where paid_minor = total_minor")).isPositive();
    assertThat(count("governance.invoice where paid_minor between 1 and total_minor - 1"))
        .isPositive();
    assertThat(count("governance.invoice where paid_minor = 0")).isPositive();
    assertThat(count("governance.refund")).isEqualTo(1);
  }

  @Test
  void oneRunIsPaidAndOneWaitsForItsRelease() {
    assertThat(count("governance.payout_run where state = 'PAID'")).isEqualTo(1);
    assertThat(count("governance.payout_run where state = 'PREPARED'")).isEqualTo(1);
    assertThat(count("governance.payout_details where verified")).isEqualTo(2);
    assertThat(count("governance.payout_details where verified is null")).isEqualTo(1);
  }

  @Test
  void moneyWaitsForAPartnerWithoutAnAgreement() {
    assertThat(count("governance.rated_line where suspense and gross_minor > 0")).isPositive();
  }

  @Test
  void oneOrganisationWasWarnedOfItsBudgetAndOneAllowsLittleRisk() {
    assertThat(count("governance.budget_alert")).isGreaterThanOrEqualTo(2);
    assertThat(count("metering.consumer where highest_risk = 1")).isEqualTo(1);
  }

  @Test
  void oneBrokenPromiseHasCostAShareAndIsContested() {
    assertThat(count("governance.sla_month where not compliant")).isEqualTo(1);
    assertThat(count("governance.sla_month where compliant")).isPositive();
    assertThat(count("governance.penalty where minor > 0")).isEqualTo(1);
    assertThat(count("governance.dispute where sla_month is not null")).isEqualTo(1);
    assertThat(count("governance.incident where resolved_at is null")).isEqualTo(1);
    assertThat(count("governance.maintenance_window where from_at > now()")).isEqualTo(1);
  }

  @Test
  void itIsToldOnce() {
    var before = count("metering.execution");

    demo.fill();

    assertThat(count("metering.execution")).isEqualTo(before);
  }

  private int count(String what) {
    return database.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
