package io.cvf.ecosystem.insights.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scrape of this machine reads, and whether the dashboard we ship asks for nothing else. */
@ApiTest
class MetersTests {

  private static final Path DASHBOARD = Path.of("../docs/grafana/cvf-ecosystem.json");
  private static final Pattern METRIC = Pattern.compile("\\bcvf_[a-z0-9_]+");

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  @Autowired HealthBoard board;

  @BeforeEach
  void anEmptyPlatform() {
    clock.set(Instant.parse("2027-01-04T12:00:00Z"));
    board.forget();
  }

  @Test
  void indicatorsAreGaugesAndWhatIsNotKnownIsNoNumber() {
    new Marketplace(context).partner("acme", "olga");
    var text = scrape();

    assertThat(text)
        .contains("cvf_ecosystem_partners 1.0\n")
        .contains("cvf_ecosystem_rating_stars NaN\n")
        .contains("cvf_ecosystem_sla_compliance_ratio NaN\n")
        .contains("cvf_ecosystem_executions_30d NaN\n")
        .contains("cvf_ecosystem_target{indicator=\"sla_compliance\"} 0.99\n")
        .contains("cvf_ecosystem_target{indicator=\"rating\"} 4.5\n")
        .contains("cvf_ecosystem_milestone_target{milestone=\"agreements\"} 20.0\n");
  }

  @Test
  void scrapesWithinAMinuteLookOnce() {
    var market = new Marketplace(context);
    scrape();
    market.partner("acme", "olga");
    assertThat(scrape()).contains("cvf_ecosystem_partners 0.0\n");

    clock.advance(Duration.ofMinutes(2));
    assertThat(scrape()).contains("cvf_ecosystem_partners 1.0\n");
  }

  @Test
  void theServerSpeaksOpenMetrics() {
    var answer =
        mvc.get()
            .uri("/actuator/prometheus")
            .accept("application/openmetrics-text; version=1.0.0")
            .exchange();

    assertThat(answer).hasStatusOk();
    assertThat(Marketplace.text(answer)).endsWith("# EOF\n").contains("cvf_ecosystem_partners");
  }

  @Test
  void everyMetricOfTheDashboardIsExposed() throws IOException {
    var exposed = new LinkedHashSet<String>();
    scrape()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> exposed.add(line.split("[ {]", 2)[0]));
    var asked = asked();

    assertThat(asked).hasSizeGreaterThan(8);
    assertThat(exposed).containsAll(asked);
  }

  @Test
  void theDashboardShowsEveryIndicator() throws IOException {
    assertThat(asked())
        .contains(
            "cvf_ecosystem_partners",
            "cvf_ecosystem_skills",
            "cvf_ecosystem_members",
            "cvf_ecosystem_executions_30d",
            "cvf_ecosystem_rating_stars",
            "cvf_ecosystem_sla_compliance_ratio",
            "cvf_ecosystem_milestone_done",
            "cvf_ecosystem_scorecard_mean");
  }

  private String scrape() {
    return Marketplace.text(mvc.get().uri("/actuator/prometheus").exchange());
  }

  private static Set<String> asked() throws IOException {
    var asked = new LinkedHashSet<String>();
    collect(new JsonMapper().readTree(Files.readString(DASHBOARD)), asked);
    return asked;
  }

  private static void collect(JsonNode node, Set<String> asked) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (property.getKey().equals("expr")) {
        METRIC
            .matcher(property.getValue().asString())
            .results()
            .forEach(it -> asked.add(it.group()));
      }
      collect(property.getValue(), asked);
    }
    node.values().forEach(it -> collect(it, asked));
  }
}
