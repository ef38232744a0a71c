package io.cvf.ecosystem.insights.scorecard;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ScorecardApiTests {

  private static final String PATH = "/ecosystem/scorecard";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private Marketplace market;

  @BeforeEach
  void staff() {
    market = new Marketplace(context);
  }

  @Test
  void itBeginsWithThreeCriteriaOfEqualWeightAndNoMean() {
    var scorecard = read();

    assertThat(JsonPath.<List<String>>read(scorecard, "$.criteria[*].slug"))
        .containsExactly("community-support", "enterprise-readiness", "extensibility");
    assertThat(JsonPath.<List<Integer>>read(scorecard, "$.criteria[*].weight")).containsOnly(10);
    assertThat(JsonPath.<Map<String, Object>>read(scorecard, "$"))
        .doesNotContainKey("mean")
        .containsEntry("totalWeight", 30)
        .containsEntry("scoredWeight", 0);
  }

  @Test
  void theMeanIsOfWhatIsScoredByWeight() {
    body(score("mia", "community-support", "7.5", "Few answer questions."));
    assertThat(mean()).isEqualTo(7.5);

    body(edit("root", "extensibility", 1, "Extensibility", 30, false));
    body(score("root", "extensibility", "9.2", "Skills need no change of the core."));

    // (10 × 7.50 + 30 × 9.20) / 40 = 8.775
    assertThat(mean()).isEqualTo(8.78);
    assertThat(JsonPath.<Integer>read(read(), "$.scoredWeight")).isEqualTo(40);
    assertThat(JsonPath.<List<Map<String, Object>>>read(read(), "$.history"))
        .extracting(it -> it.get("mean"))
        .containsExactly(7.5, 7.5, 8.78);
  }

  @Test
  void everyScoreStaysWithItsReasonAndWhoGaveIt() {
    body(score("mia", "extensibility", "9.2", "As planned."));
    body(score("root", "community-support", "7.5", "Few answer."));
    body(score("max", "extensibility", "9.5", "The SDK is out."));

    var scores = market.read(null, PATH + "/scores");
    assertThat(JsonPath.<List<String>>read(scores, "$.items[*].reason"))
        .containsExactly("The SDK is out.", "Few answer.", "As planned.");
    assertThat(JsonPath.<List<String>>read(scores, "$.items[*].by.username"))
        .containsExactly("max", "root", "mia");
    assertThat(
            market.<List<Object>>read(
                null, PATH + "/scores?criterion=extensibility", "$.items[*].score"))
        .containsExactly(9.5, 9.2);
    assertThat(
            market.<List<String>>read(
                null, PATH + "/scores?limit=1&criterion=extensibility", "$.items[*].reason"))
        .containsExactly("The SDK is out.");
  }

  @Test
  void nobodyRewritesAScore() {
    body(score("mia", "extensibility", "9.2", "As planned."));

    for (var sql :
        List.of(
            "update insights.criterion_score set hundredths = 1000",
            "delete from insights.criterion_score",
            "update insights.assessment set hundredths = 1000")) {
      assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("never changed");
    }
  }

  @Test
  void aRetiredCriterionCountsNoMoreAndIsNotScored() {
    body(score("mia", "extensibility", "9.2", "As planned."));
    body(score("mia", "community-support", "7.5", "Few answer."));
    body(edit("root", "extensibility", 1, "Extensibility", 10, true));

    assertThat(mean()).isEqualTo(7.5);
    assertThat(JsonPath.<String>read(read(), "$.criteria[2].slug")).isEqualTo("extensibility");
    refused(score("mia", "extensibility", "9.5", "Again."), 409, "criterion-retired");
  }

  @Test
  void editsAreBasedOnWhatWasRead() {
    body(edit("root", "extensibility", 1, "Extensibility", 20, false));

    refused(edit("root", "extensibility", 1, "Late", 30, false), 412, "stale-version");
    assertThat(
            market.put(
                "root",
                PATH + "/criteria/extensibility",
                Map.of("name", "Late", "description", "", "weight", 30)))
        .hasStatus(428);
    body(edit("root", "extensibility", 2, "Extensibility", 30, false));
    assertThat(
            database
                .sql("select weight from insights.criterion_former order by version")
                .query(Integer.class)
                .list())
        .containsExactly(10, 20);
  }

  @Test
  void administratorsAddCriteriaEachSlugOnce() {
    var testing =
        Map.of("slug", "testing", "name", "Testing", "description", "Coverage.", "weight", 5);
    assertThat(market.post("root", PATH + "/criteria", testing)).hasStatus(201);
    refused(market.post("root", PATH + "/criteria", testing), 409, "criterion-exists");
    assertThat(JsonPath.<Integer>read(read(), "$.totalWeight")).isEqualTo(35);
  }

  @Test
  void thereAreAtMostFiftyCriteria() {
    for (var i = 4; i <= ScorecardService.MOST_CRITERIA; i++) {
      body(
          market.post(
              "root", PATH + "/criteria", Map.of("slug", "c-" + i, "name", "C", "weight", 1)));
    }
    refused(
        market.post("root", PATH + "/criteria", Map.of("slug", "c-51", "name", "C", "weight", 1)),
        409,
        "too-many-criteria");
  }

  @Test
  void allFaultsOfACriterionAreToldAtOnce() {
    var answer =
        market.post("root", PATH + "/criteria", Map.of("slug", "ok", "name", " ", "weight", 0));
    refused(answer, 422, "invalid-input");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/name", "/weight"));
    refused(
        market.post("root", PATH + "/criteria", Map.of("slug", "Not OK", "name", "N", "weight", 1)),
        422,
        "invalid-input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "10.01", "9.255"})
  void aScoreOutOfItsScaleIsRefused(String points) {
    refused(score("mia", "extensibility", points, "Why not."), 422, "invalid-input");
  }

  @Test
  void aScoreNeedsAReasonAndACriterion() {
    refused(score("mia", "extensibility", "9", " "), 422, "invalid-input");
    refused(score("mia", "beauty", "9", "It is nice."), 404, "criterion-not-found");
  }

  @Test
  void maintainersScoreAdministratorsEditAndOthersRead() {
    for (var reader : List.of("ada", "cara", "mo", "mira", "fiona")) {
      assertThat(market.get(reader, PATH)).hasStatusOk();
      refused(score(reader, "extensibility", "9", "Mine."), 403, "forbidden");
    }
    refused(edit("mia", "extensibility", 1, "Mine", 10, false), 403, "forbidden");
    assertThat(market.get(null, PATH)).hasStatusOk();
    assertThat(score("mia", "extensibility", "9", "Good.")).hasStatus(201);
    assertThat(score("root", "extensibility", "9", "Good.")).hasStatus(201);
  }

  private String read() {
    return market.read(null, PATH);
  }

  private double mean() {
    return JsonPath.<Double>read(read(), "$.mean");
  }

  private MvcTestResult score(String who, String criterion, String points, String reason) {
    return market.post(
        who,
        PATH + "/criteria/" + criterion + "/scores",
        Map.of("score", new BigDecimal(points), "reason", reason));
  }

  private MvcTestResult edit(
      String who, String criterion, long base, String name, int weight, boolean retired) {
    return market.put(
        who,
        PATH + "/criteria/" + criterion,
        base,
        Map.of("name", name, "description", "", "weight", weight, "retired", retired));
  }
}
