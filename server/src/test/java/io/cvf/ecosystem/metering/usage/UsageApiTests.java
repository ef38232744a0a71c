package io.cvf.ecosystem.metering.usage;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class UsageApiTests {

  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  Marketplace market;
  MeteredUsage usage;

  @BeforeEach
  void executions() {
    clock.set(Instant.parse("2026-11-20T12:00:00Z"));
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    market.partner("acme", "ada");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.published("ada", "acme", "weather", "1.1.0", "R1");
    usage.consumer("globex", "gus");
    usage.consumer("hooli", "hal");
    usage.of("weather@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(8).took(100).store();
    usage.of("weather@1.1.0").by("globex").at("2026-11-03T11:59:00Z").times(2).failed().store();
    usage.of("weather@1.1.0").by("hooli").at("2026-11-04T00:00:00Z").quantity(7).took(300).store();
    usage.of("weather@1.0.0").by("acme").at("2026-11-03T10:00:00Z").times(5).took(9_000).store();
    usage.of("weather@1.0.0").by("hooli").at("2026-10-31T23:59:59Z").countedIn("2026-11").store();
  }

  @Test
  void aPartnerSeesItsSkillsByDayWithItsOwnExecutionsApart() {
    var json = market.read("ada", "/usage?partner=acme" + NOVEMBER);

    assertThat(JsonPath.<List<?>>read(json, "$.series")).hasSize(30);
    assertThat(JsonPath.<String>read(json, "$.series[0].start")).isEqualTo("2026-11-01");
    assertThat(numbers(json, "$.series[2]")).containsExactly(10, 8, 2, 8, 5);
    assertThat(numbers(json, "$.series[3]")).containsExactly(1, 1, 0, 7, 0);
    assertThat(numbers(json, "$.total")).containsExactly(11, 9, 2, 15, 5);
  }

  @Test
  void hoursAndMonthsSayTheSame() {
    var hours = market.read("ada", "/usage?partner=acme&granularity=HOUR" + NOVEMBER);
    var months = market.read("ada", "/usage?partner=acme&granularity=MONTH&from=2026-10-15");

    assertThat(numbers(hours, "$.total")).containsExactly(11, 9, 2, 15, 5);
    assertThat(JsonPath.<String>read(hours, "$.series[58].start"))
        .isEqualTo("2026-11-03T10:00:00Z");
    assertThat(numbers(hours, "$.series[58]")).containsExactly(8, 8, 0, 8, 5);
    assertThat(JsonPath.<List<String>>read(months, "$.series[*].start"))
        .containsExactly("2026-10", "2026-11");
    assertThat(numbers(months, "$.series[0]")).containsExactly(1, 1, 0, 1, 0);
    assertThat(numbers(months, "$.series[1]")).containsExactly(11, 9, 2, 15, 5);
    assertThat(JsonPath.<String>read(months, "$.to")).isEqualTo("2026-11-30");
  }

  @Test
  void aConsumerSeesWhatItExecuted() {
    var path = "/usage?organisation=hooli" + NOVEMBER;

    assertThat(numbers(market.read("hal", path), "$.total")).containsExactly(1, 1, 0, 7, 0);
    assertThat(numbers(market.read("hal", path + "&partner=acme"), "$.total"))
        .containsExactly(1, 1, 0, 7, 0);
  }

  @Test
  void skillVersionAndOutcomeNarrowIt() {
    var path = "/usage?partner=acme&skill=weather" + NOVEMBER;

    assertThat(numbers(market.read("ada", path + "&version=1.1.0"), "$.total"))
        .containsExactly(3, 1, 2, 7, 0);
    assertThat(numbers(market.read("ada", path + "&outcome=FAILED"), "$.total"))
        .containsExactly(2, 0, 2, 0, 0);
    assertThat(numbers(market.read("ada", path + "&outcome=SUCCEEDED"), "$.total"))
        .containsExactly(9, 9, 0, 15, 5);
    assertThat(numbers(market.read("ada", path + "&version=9.9.9"), "$.total"))
        .containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void othersSeeNothing() {
    for (var path : List.of("/usage", "/usage/skills")) {
      refused(market.get("gus", path + "?partner=acme"), 403, "not-yours");
      refused(market.get("gus", path + "?organisation=hooli"), 403, "not-yours");
      refused(market.get("gus", path), 403, "not-yours");
      assertThat(market.get("mia", path)).hasStatusOk();
      assertThat(market.get(null, path)).hasStatus(401);
    }
    refused(market.get("gus", "/usage/executions?partner=acme&day=2026-11-03"), 403, "not-yours");
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    refused(market.get("ada", "/usage?partner=nobody"), 404, "partner-not-found");
    refused(market.get("ada", "/usage?organisation=nobody"), 404, "organisation-not-found");
    refused(market.get("ada", "/usage?partner=acme&skill=nothing"), 404, "skill-not-found");
    refused(market.get("ada", "/usage?partner=acme&version=1.0.0"), 422, "invalid-input");
    refused(
        market.get("ada", "/usage?partner=acme&from=2026-11-02&to=2026-11-01"),
        422,
        "invalid-input");
    refused(
        market.get("ada", "/usage?partner=acme&granularity=HOUR&from=2026-09-01"),
        422,
        "invalid-input");
    refused(market.get("mia", "/usage?granularity=HOUR"), 422, "invalid-input");
    refused(market.get("ada", "/usage/executions?partner=acme"), 422, "invalid-input");
    refused(market.get("mia", "/usage/executions?day=2026-11-03"), 422, "invalid-input");
    assertThat(market.get("ada", "/usage/executions?partner=acme&day=1999-12-31"))
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/day");
  }

  @Test
  void skillsComeByExecutionsWithTheirPercentiles() {
    var json = market.read("ada", "/usage/skills?partner=acme&limit=1" + NOVEMBER);
    assertThat(JsonPath.<String>read(json, "$.items[0].skill.slug")).isEqualTo("weather");
    assertThat(JsonPath.<String>read(json, "$.items[0].skill.name")).isEqualTo("weather");
    assertThat(JsonPath.<String>read(json, "$.items[0].version")).isEqualTo("1.0.0");
    assertThat(numbers(json, "$.items[0]")).containsExactly(8, 8, 0, 8, 5);
    assertThat(JsonPath.<Integer>read(json, "$.items[0].p95Millis")).isEqualTo(100);

    var next = JsonPath.<String>read(json, "$.nextCursor");
    var rest = market.read("ada", "/usage/skills?partner=acme&cursor=" + next + NOVEMBER);
    assertThat(JsonPath.<List<String>>read(rest, "$.items[*].version")).containsExactly("1.1.0");
    assertThat(JsonPath.<Integer>read(rest, "$.items[0].successRateBasisPoints")).isEqualTo(3_333);
    assertThat(JsonPath.<Integer>read(rest, "$.items[0].p50Millis")).isEqualTo(300);
  }

  @Test
  void aDayLeadsDownToItsExecutions() {
    var path = "/usage/executions?partner=acme&skill=weather&day=2026-11-03";
    var first = market.read("ada", path + "&consumer=globex&limit=7");
    var next = JsonPath.<String>read(first, "$.nextCursor");
    var rest = market.read("ada", path + "&consumer=globex&limit=7&cursor=" + next);

    assertThat(JsonPath.<String>read(first, "$.items[0].time")).isEqualTo("2026-11-03T11:59:00Z");
    assertThat(JsonPath.<String>read(first, "$.items[0].outcome")).isEqualTo("FAILED");
    assertThat(JsonPath.<String>read(first, "$.items[0].subject")).isEqualTo("weather@1.1.0");
    assertThat(JsonPath.<String>read(first, "$.items[0].source"))
        .isEqualTo("/organisations/globex");
    assertThat(JsonPath.<List<?>>read(rest, "$.items")).hasSize(3);
    assertThat(JsonPath.<Integer>read(rest, "$.items[2].durationMillis")).isEqualTo(100);
    assertThat(JsonPath.<List<?>>read(market.read("ada", path + "&limit=200"), "$.items"))
        .hasSize(15);
  }

  @Test
  void aLateExecutionNamesTheMonthItIsCountedIn() {
    var json = market.read("hal", "/usage/executions?organisation=hooli&day=2026-10-31");

    assertThat(JsonPath.<List<String>>read(json, "$.items[*].countedIn"))
        .containsExactly("2026-11");
  }

  @Test
  void everybodySeesThirtyDaysOfASkill() {
    var json = market.read(null, "/skills/weather/usage");

    assertThat(JsonPath.<String>read(json, "$.to")).isEqualTo("2026-11-20");
    assertThat(JsonPath.<List<?>>read(json, "$.days")).hasSize(30);
    assertThat(JsonPath.<Integer>read(json, "$.executions")).isEqualTo(12);
    assertThat(JsonPath.<Integer>read(json, "$.successRateBasisPoints")).isEqualTo(8_333);
    assertThat(JsonPath.<Integer>read(json, "$.p50Millis")).isEqualTo(100);
    assertThat(JsonPath.<Integer>read(json, "$.p95Millis")).isEqualTo(300);
    refused(market.get(null, "/skills/nothing/usage"), 404, "skill-not-found");
  }

  /** Executions, succeeded, failed, quantity, own. */
  private static List<Integer> numbers(String json, String path) {
    return List.of("executions", "succeeded", "failed", "quantity", "own").stream()
        .map(name -> JsonPath.<Integer>read(json, path + "." + name))
        .toList();
  }
}
