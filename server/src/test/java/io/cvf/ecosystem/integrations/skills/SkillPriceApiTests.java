package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.draft;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillPrices;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SkillPriceApiTests {

  private static final String SKILL = "/skills/weather";
  private static final String PRICES = SKILL + "/prices";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired SkillPrices prices;
  @Autowired TestClock clock;

  Marketplace market;

  @BeforeEach
  void aPublishedSkill() {
    at("2026-11-20T12:00:00Z");
    market = new Marketplace(context);
    market.partner("acme", "ada", "CERTIFIED", "STANDARD");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
  }

  @Test
  void aNewPriceIsInForceFromMidnightOn() {
    var set = body(price("0.0005", null));
    assertThat(set)
        .contains("\"from\":\"2026-11-21\"", "\"price\":\"0.0005\"", "\"current\":false");

    at("2026-11-20T23:59:59Z");
    assertThat(shown()).isEqualTo("0");
    at("2026-11-21T00:00:00Z");
    assertThat(shown()).isEqualTo("0.0005");
    assertThat(market.<String>read(null, "/catalogue", "$.items[0].price")).isEqualTo("0.0005");
  }

  @Test
  void thePastKeepsItsPrices() {
    refused(price("0.1", "2026-11-20"), 422, "price-in-the-past");
    refused(price("0.1", "2025-01-01"), 422, "price-in-the-past");
    refused(market.delete("ada", PRICES + "/2026-11-20"), 422, "price-in-the-past");

    assertThat(listed()).containsExactly("2026-11-20 0 true");
  }

  @Test
  void whatIsNotInForceYetCanBeReplacedAndTakenBack() {
    body(price("0.1", "2026-12-01"));
    body(price("0.2", "2026-12-01"));
    body(price("0.3", "2027-01-01"));
    assertThat(listed())
        .containsExactly("2027-01-01 0.3 false", "2026-12-01 0.2 false", "2026-11-20 0 true");

    assertThat(market.delete("ada", PRICES + "/2026-12-01")).hasStatus(204);
    refused(market.delete("ada", PRICES + "/2026-12-01"), 404, "price-not-found");
    assertThat(listed()).containsExactly("2027-01-01 0.3 false", "2026-11-20 0 true");
  }

  @Test
  void aDraftIsPricedAtOnce() {
    market.post("ada", "/skills", draft("acme", "clock", "1.0.0", "R0"));

    var set = body(market.post("ada", "/skills/clock/prices", Map.of("price", "2")));

    assertThat(set).contains("\"from\":\"2026-11-20\"", "\"current\":true");
    assertThat(market.<String>read("ada", "/skills/clock", "$.price")).isEqualTo("2");
    refused(market.get(null, "/skills/clock/prices"), 404, "skill-not-found");
  }

  @Test
  void onlyOwnersSetPricesAndOnlyUnderAnAgreement() {
    market.partner("globex", "bob");
    market.employ("acme", "dev", "DEVELOPER");
    var wanted = Map.of("price", "1");
    refused(market.post("bob", PRICES, wanted), 403, "not-yours");
    refused(market.post("dev", PRICES, wanted), 403, "not-yours");
    refused(market.delete("dev", PRICES + "/2026-12-01"), 403, "not-yours");
    refused(price("-1", null), 422, "invalid-input");
    refused(price("0.00000000001", null), 422, "invalid-input");
    refused(price("1", "2040-01-01"), 422, "invalid-input");
    market.stand("acme", "CERTIFIED", null);
    refused(price("1", null), 409, "agreement-needed");
    assertThat(price("0", null)).hasStatus(201);
  }

  @Test
  void whatIsToCostSomethingLaterIsPublishedUnderAnAgreement() {
    market.partner("globex", "bob");
    market.post("bob", "/skills", draft("globex", "clock", "1.0.0", "R0"));
    body(market.post("bob", "/skills/clock/prices", Map.of("price", "1", "from", "2026-12-01")));

    refused(market.publish("bob", "clock", "1.0.0"), 409, "agreement-needed");
    assertThat(market.delete("bob", "/skills/clock/prices/2026-12-01")).hasStatus(204);
    assertThat(market.publish("bob", "clock", "1.0.0")).hasStatusOk();
  }

  @Test
  void whoTakesASkillOverNeedsAnAgreementForThePriceToCome() {
    market.partner("globex", "bob");
    body(price("0.5", "2026-12-01"));
    market.post("ada", SKILL + "/transfer", Map.of("partner", "globex"));

    refused(market.post("bob", SKILL + "/transfer/acceptance", Map.of()), 409, "agreement-needed");
    assertThat(market.delete("ada", PRICES + "/2026-12-01")).hasStatus(204);
    body(market.post("bob", SKILL + "/transfer/acceptance", Map.of()));
  }

  @Test
  void madeUpCursorsAndImpossibleDaysAreRefused() {
    for (var made : List.of("yesterday", "-5000-01-01", "+999999999-12-31")) {
      var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(UTF_8));
      refused(market.get(null, PRICES + "?cursor=" + cursor), 400, "invalid-cursor");
    }
    refused(market.delete("ada", PRICES + "/+999999999-12-31"), 404, "price-not-found");
  }

  @Test
  void pricesOfAPeriodBeginWithTheOneInForce() {
    body(price("0.1", "2026-12-01"));
    body(price("0.2", "2026-12-15"));
    body(price("0.3", "2027-01-01"));
    var skill =
        new SkillId(database.sql("select id from integrations.skill").query(UUID.class).single());

    var december =
        prices.inForce(
            List.of(skill, new SkillId(UUID.randomUUID())),
            LocalDate.of(2026, 12, 2),
            LocalDate.of(2026, 12, 31));

    assertThat(december)
        .containsOnly(
            Map.entry(
                skill,
                new TreeMap<>(
                    Map.of(
                        LocalDate.of(2026, 12, 1), new BigDecimal("0.1"),
                        LocalDate.of(2026, 12, 15), new BigDecimal("0.2")))));
    assertThat(
            prices
                .inForce(List.of(skill), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 30))
                .get(skill))
        .containsOnlyKeys(LocalDate.of(2026, 11, 20));
  }

  private MvcTestResult price(String price, @Nullable String from) {
    return market.post(
        "ada",
        PRICES,
        from == null ? Map.of("price", price) : Map.of("price", price, "from", from));
  }

  private String shown() {
    return market.read(null, SKILL, "$.price");
  }

  private List<String> listed() {
    List<Map<String, Object>> items = market.read(null, PRICES, "$.items");
    return items.stream()
        .map(it -> it.get("from") + " " + it.get("price") + " " + it.get("current"))
        .toList();
  }

  private void at(String instant) {
    clock.set(Instant.parse(instant));
  }
}
