package io.cvf.ecosystem.governance.budgets;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class BudgetApiTests {

  private static final String BUDGET = "/organisations/globex/budget";

  @Autowired ApplicationContext context;
  @Autowired BudgetAlerts alerts;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  private Marketplace market;
  private MeteredUsage usage;
  private OrganisationId globex;
  private UUID summarise;

  @BeforeEach
  void globexRunsASkillOfAcme() {
    clock.set(Instant.parse("2026-12-15T12:00:00Z"));
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    globex = usage.consumer("globex", "gus");
    market.partner("acme", "olga");
    summarise = price("summarise@1.0.0", usage.consumer("publisher", "petra"), "0.015");
  }

  private UUID price(String subject, OrganisationId publisher, String price) {
    var skill = usage.subject(subject, publisher);
    database
        .sql(
            """
            insert into integrations.skill (id, slug, partner, created_at, updated_at)
            select :skill, :slug, id, now(), now() from integrations.partner where slug = 'acme'
            """)
        .param("skill", skill)
        .param("slug", subject.substring(0, subject.indexOf('@')))
        .update();
    price(skill, "2026-01-01", price);
    return skill;
  }

  private void price(UUID skill, String from, String price) {
    database
        .sql(
            """
            insert into integrations.skill_price (skill, from_day, price, set_at)
            values (:skill, :from::date, :price::numeric, now())
            """)
        .param("skill", skill)
        .param("from", from)
        .param("price", price)
        .update();
  }

  @Test
  void withoutABudgetTheSpendingIsShownAllTheSame() {
    spend(1_000, "2026-12-03T10:00:00Z");

    var view = market.read("gus", BUDGET);
    assertThat(JsonPath.<Map<String, Object>>read(view, "$"))
        .doesNotContainKeys("monthlyMinor", "percent")
        .containsEntry("spentMinor", 1_500)
        .containsEntry("month", "2026-12")
        .containsEntry("version", 0)
        .containsEntry("alertAtPercent", List.of(50, 80, 100));
  }

  @Test
  void thePriceOfTheDayCountsAndOnlyOfWhatIsBilledThisMonth() {
    price(summarise, "2026-12-10", "0.0000000001");
    spend(1_000, "2026-12-09T23:59:59Z");
    usage.of("summarise@1.0.0").by("globex").at("2026-12-10T00:00:00Z").times(5).store();
    usage.of("summarise@1.0.0").by("globex").at("2026-12-05T00:00:00Z").failed().store();
    usage.of("summarise@1.0.0").by("globex").at("2026-11-30T10:00:00Z").quantity(9_000).store();
    usage
        .of("summarise@1.0.0")
        .by("globex")
        .at("2026-11-29T10:00:00Z")
        .countedIn("2026-12")
        .quantity(100)
        .store();
    var _ = price("own@1.0.0", globex, "100");
    usage.of("own@1.0.0").by("globex").at("2026-12-05T00:00:00Z").times(3).store();

    assertThat(market.<Integer>read("gus", BUDGET, "$.spentMinor")).isEqualTo(1_500 + 150);
  }

  @Test
  void ownersAndFinanceSetItAndAllItsPeopleReadIt() {
    set("gus", 0, 10_000);
    market.member("stranger");

    refused(market.get("stranger", BUDGET), 403, "not-yours");
    refused(market.put("stranger", BUDGET, 1, Map.of("monthlyMinor", 5)), 403, "not-yours");
    refused(market.put("gus", BUDGET, 0, Map.of("monthlyMinor", 5)), 412, "stale-version");
    refused(market.put("gus", BUDGET, 1, Map.of("monthlyMinor", 0)), 422, "invalid-input");
    refused(
        market.put("gus", BUDGET, 1, Map.of("alertAtPercent", List.of(0))), 422, "invalid-input");
    refused(
        market.put("gus", BUDGET, 1, Map.of("alertAtPercent", Arrays.asList(50, null))),
        422,
        "invalid-input");
    refused(market.get("gus", "/organisations/nobody/budget"), 404, "organisation-not-found");
    assertThat(market.<List<String>>read("gus", BUDGET, "$.actions")).containsExactly("EDIT");
    assertThat(market.<List<String>>read("root", BUDGET, "$.actions")).isEmpty();
  }

  @Test
  void eachThresholdWarnsOnceAMonthAndTheHighestIsTold() {
    set("gus", 0, 1_000);
    spend(300, "2026-12-03T10:00:00Z");
    alerts.run();
    assertThat(alerted()).isEmpty();

    spend(300, "2026-12-04T10:00:00Z");
    alerts.run();
    alerts.run();
    assertThat(alerted()).containsExactly(50, 80);
    awaitTold("Globex has spent 90 % of its budget for 2026-12");

    spend(600, "2026-12-05T10:00:00Z");
    alerts.run();
    assertThat(alerted()).containsExactly(50, 80, 100);
    awaitTold(
        "Globex has spent 180 % of its budget for 2026-12",
        "Globex has spent 90 % of its budget for 2026-12");

    clock.set(Instant.parse("2027-01-02T00:00:00Z"));
    alerts.run();
    assertThat(alerted()).isEmpty();
  }

  private void spend(long quantity, String at) {
    usage.of("summarise@1.0.0").by("globex").at(at).quantity(quantity).store();
  }

  private void set(String who, long base, long minor) {
    assertThat(body(market.put(who, BUDGET, base, Map.of("monthlyMinor", minor)))).isNotEmpty();
  }

  private List<Integer> alerted() {
    return market.read("gus", BUDGET, "$.alertedAtPercent");
  }

  private void awaitTold(String... titles) {
    await()
        .untilAsserted(() ->
            assertThat(market.<List<String>>read("gus", "/notifications", "$.items[*].title"))
                .containsExactly(titles));
    assertThat(market.<List<String>>read("gus", "/notifications", "$.items[*].kind"))
        .containsOnly("USAGE");
  }
}
