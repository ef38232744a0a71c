package io.cvf.ecosystem.integrations.catalogue;

import static io.cvf.ecosystem.integrations.Market.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.Market;
import io.cvf.ecosystem.integrations.Market.Offer;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.testing.ApiTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class CatalogueApiTests {

  private static final String CATALOGUE = "/api/v1/catalogue";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JsonMapper json;
  @Autowired CatalogueIndex index;
  private Market market;
  private PartnerId acme;
  private PartnerId blue;
  private SkillId weather;

  @BeforeEach
  void shelf() {
    market = new Market(database, events, transactions);
    acme = market.partner("acme", "LLM_PROVIDER", "CERTIFIED");
    blue = market.partner("blue", "WORKFLOW_PLATFORM", "CERTIFIED");
    weather =
        market.publish(
            acme,
            Offer.of("weather", "Weather forecasts")
                .saying("Tells tomorrow's temperature.", "Needs a key.", "climate", "maps"));
    var postgres =
        market.publish(
            blue,
            Offer.of("postgres-reader", "Postgres Reader")
                .saying("Reads tables; forecasts nothing.", "", "database")
                .with("R1", "Apache-2.0"));
    var cafe =
        market.publish(
            blue,
            Offer.of("cafe", "Café finder")
                .saying("Finds places on maps.", "", "maps")
                .with("R2", "MIT"));
    market.count(weather, 1_000, 4, "4.200");
    market.count(postgres, 50, 2, "3.100");
    market.count(cafe, 0, 0, "3.500");
    index.count();
  }

  @ParameterizedTest
  @CsvSource({
    "forecast, weather postgres-reader", // a stem, and the name before the description
    "FORECASTING, weather postgres-reader",
    "cafe, cafe", // without its accent
    "temper, weather", // the beginning of a word
    "maps weather, weather", // every word
    "key, weather", // in the readme
    "'climate zebra-crossing', weather" // no skill has them all: any
  })
  void wordsAreFound(String query, String skills) throws Exception {
    assertThat(ids(find("query", query))).containsExactly(skills.split(" "));
  }

  @Test
  void misspeltWordsAreCorrectedAndTheAnswerSaysSo() throws Exception {
    var found = find("query", "tempratur");

    assertThat(ids(found)).containsExactly("weather");
    assertThat(found.path("correctedQuery").asString()).isEqualTo("temperature");
    assertThat(find("query", "temperature").has("correctedQuery")).isFalse();
  }

  /** Not only those of the skill that was listed first. */
  @Test
  void theWordsOfEverySkillCorrect() throws Exception {
    for (var each : List.of("Kumquats", "Zeppelins")) {
      market.publish(acme, Offer.of(each.toLowerCase(Locale.ROOT), each));
    }
    assertThat(find("query", "kumqats").path("correctedQuery").asString()).isEqualTo("kumquats");
    assertThat(find("query", "zepelins").path("correctedQuery").asString()).isEqualTo("zeppelins");
  }

  @Test
  void facetsAreCountedWithoutTheirOwnFilterAndWithAllOthers() throws Exception {
    var found = find("risk", "R1", "tag", "maps");

    assertThat(ids(found)).isEmpty();
    assertThat(counts(found, "risk")).containsExactly("R0=1", "R1=0*", "R2=1", "R3=0");
    assertThat(counts(found, "tag")).containsExactly("database=1", "maps=0*");
    assertThat(counts(found, "licence")).isEmpty();
    assertThat(counts(find("tag", "maps"), "licence")).containsExactly("MIT=2");
  }

  @Test
  void valuesOfOneFilterAreAlternatives() throws Exception {
    assertThat(ids(find("risk", "R0,r1", "sort", "downloads")))
        .containsExactly("weather", "postgres-reader");
    assertThat(ids(find("licence", "Apache-2.0", "category", "workflow_platform")))
        .containsExactly("postgres-reader");
    assertThat(ids(find("partner", "acme"))).containsExactly("weather");
    assertThat(ids(find("licence", "Nobody-has-this"))).isEmpty();
  }

  @Test
  void ratingMeansAtLeastAndLeavesOutWhatNobodyRated() throws Exception {
    assertThat(ids(find("rating", "3", "sort", "rating")))
        .containsExactly("weather", "postgres-reader");
    assertThat(counts(find(), "rating")).containsExactly("4=1", "3=2", "2=2", "1=2");
  }

  @ParameterizedTest
  @CsvSource({
    "rating, weather cafe postgres-reader",
    "downloads, weather postgres-reader cafe",
    "trending, weather postgres-reader cafe"
  })
  void bestComesFirst(String sort, String skills) throws Exception {
    assertThat(ids(find("sort", sort))).containsExactly(skills.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"relevance", "rating", "downloads", "executions", "trending", "newest"})
  void pagesHoldEverySkillOnce(String sort) throws Exception {
    for (int i = 0; i < 7; i++) {
      market.publish(
          blue,
          Offer.of("tool-" + i, "Tool").version("1.0.0", PUBLISHED.plus(Duration.ofDays(i % 3))));
    }
    var seen = new ArrayList<String>();
    var page = find("sort", sort, "limit", "3");
    seen.addAll(ids(page));
    while (page.has("nextCursor")) {
      page = find("sort", sort, "limit", "3", "cursor", page.path("nextCursor").asString());
      seen.addAll(ids(page));
    }

    assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    assertThat(page.path("total").asInt()).isEqualTo(10);
  }

  @Test
  void termsOfTheRankAddUpToTheScoreExactly() throws Exception {
    var found = find("query", "weather", "explain", "true");

    var rank = found.at("/items/0/rank");
    var sum = BigDecimal.ZERO;
    for (var term : rank.path("terms")) {
      var points = term.path("points").decimalValue();
      assertThat(points)
          .isEqualByComparingTo(
              term.path("value").decimalValue().multiply(term.path("weight").decimalValue()));
      sum = sum.add(points);
    }
    assertThat(rank.path("score").decimalValue()).isEqualByComparingTo(sum).isPositive();
    assertThat(find("query", "weather").at("/items/0/rank").isMissingNode()).isTrue();
  }

  @Test
  void suspendedPartnersSkillsLeaveAtOnceFromItemsAndCountsAndComeBack() throws Exception {
    market.move(blue, PartnerStatus.CERTIFIED, PartnerStatus.SUSPENDED);

    assertThat(ids(find())).containsExactly("weather");
    assertThat(counts(find(), "risk")).containsExactly("R0=1", "R1=0", "R2=0", "R3=0");

    market.move(blue, PartnerStatus.SUSPENDED, PartnerStatus.CERTIFIED);
    assertThat(ids(find("sort", "downloads")))
        .containsExactly("weather", "postgres-reader", "cafe");
  }

  @Test
  void expiredPartnersSkillsStayAndSaySo() throws Exception {
    market.move(acme, PartnerStatus.CERTIFIED, PartnerStatus.EXPIRED);

    var found = find("certification", "expired");
    assertThat(ids(found)).containsExactly("weather");
    assertThat(found.at("/items/0/partner/certified").asBoolean()).isFalse();
    assertThat(counts(found, "certification")).containsExactly("certified=2", "expired=1*");
  }

  @Test
  void yankedSkillLeavesAndAnotherVersionReplacesTheWordsOfTheOneBefore() throws Exception {
    market.publish(acme, Offer.of("weather", "Sunshine").version("2.0.0", PUBLISHED));
    assertThat(ids(find("query", "sunshine"))).containsExactly("weather");
    assertThat(find("query", "sunshine").at("/items/0/latest").asString()).isEqualTo("2.0.0");
    assertThat(ids(find("query", "temperature"))).isEmpty();

    market.yank(weather);
    assertThat(ids(find("query", "sunshine"))).isEmpty();
    assertThat(find().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void changeThatIsUndoneWasNeverFound() throws Exception {
    var transaction = new org.springframework.transaction.support.TransactionTemplate(transactions);
    transaction.executeWithoutResult(status -> {
      market.publish(acme, Offer.of("ghost", "Ghost"));
      status.setRollbackOnly();
    });

    assertThat(ids(find("query", "ghost"))).isEmpty();
    assertThat(find().path("total").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "risk, R9, /risk",
    "category, BANK, /category",
    "certification, golden, /certification",
    "rating, 6, /rating",
    "rating, NaN, /rating",
    "sort, price, /sort",
    "limit, 0, /limit",
    "limit, 201, /limit"
  })
  void whatCannotBeIsRefusedByName(String name, String value, String pointer) {
    assertThat(mvc.get().uri(CATALOGUE).param(name, value))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @Test
  void queryIsTextOfSomeLength() {
    assertThat(mvc.get().uri(CATALOGUE).param("query", "x".repeat(10_000))).hasStatus(422);
    assertThat(mvc.get().uri(CATALOGUE).param("query", "a\u0000b")).hasStatus(422);
    assertThat(mvc.get().uri(CATALOGUE).param("tag", "a\u0000b")).hasStatus(422);
    assertThat(mvc.get().uri(CATALOGUE).param("query", "the & | ! :* '%_ <->")).hasStatusOk();
  }

  @Test
  void cursorOfAnotherOrderOrMadeUpIsRefused() throws Exception {
    var cursor = find("sort", "newest", "limit", "1").path("nextCursor").asString();

    for (var wrong : List.of(cursor, "made-up", "AAAA")) {
      assertThat(mvc.get().uri(CATALOGUE).param("sort", "rating").param("cursor", wrong))
          .hasStatus(400)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("urn:cvf:problem:invalid-cursor");
    }
  }

  @Test
  void metricsCountTheMarket() throws Exception {
    market.partner("newcomer", "OBSERVABILITY_TOOL", "REGISTERED");
    var metrics = get("/api/v1/integrations/metrics");

    assertThat(metrics.path("totalPartners").asInt()).isEqualTo(3);
    assertThat(metrics.path("certifiedPartners").asInt()).isEqualTo(2);
    assertThat(metrics.path("totalSkills").asInt()).isEqualTo(3);
    assertThat(metrics.path("downloads").asLong()).isEqualTo(1_050);
    assertThat(metrics.path("averageRating").decimalValue()).isEqualByComparingTo("4.00");
    assertThat(metrics.has("executions30Days")).isFalse();
    assertThat(metrics.path("byCategory").size()).isEqualTo(4);
  }

  private JsonNode find(String... parameters) throws Exception {
    var request = mvc.get().uri(CATALOGUE);
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private JsonNode get(String path) throws Exception {
    var answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private static List<String> ids(JsonNode found) {
    return found.path("items").valueStream().map(item -> item.path("skillId").asString()).toList();
  }

  /** As {@code R1=0*}, with a star for those selected. */
  private static List<String> counts(JsonNode found, String facet) {
    return found
        .path("facets")
        .valueStream()
        .filter(each -> each.path("name").asString().equals(facet))
        .flatMap(each -> each.path("values").valueStream())
        .map(value ->
            value.path("value").asString()
                + "="
                + value.path("count").asInt()
                + (value.path("selected").asBoolean() ? "*" : ""))
        .toList();
  }
}
