package io.cvf.ecosystem.integrations.checks;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.draft;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class CheckApiTests {

  private static final String V1 = "/skills/weather/versions/1.0.0";
  private static final String KEY = "AKIA" + "2345678901234567";

  @Autowired ApplicationContext context;
  private Marketplace market;

  @BeforeEach
  void acmeOfAda() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.partner("globex", "bob");
  }

  @Test
  void everyCheckHasAReadableResult() {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1"));
    var checked = body(market.post("ada", V1 + "/checks", Map.of()));
    assertThat(JsonPath.<List<String>>read(checked, "$.checks[*].check"))
        .containsExactly(
            "SCHEMA",
            "VERSION_ORDER",
            "RISK",
            "NAME_SIMILARITY",
            "SECRETS",
            "LINKS",
            "DECLARATIONS");
    assertThat(JsonPath.<List<String>>read(checked, "$.checks[*].outcome")).containsOnly("PASSED");
    assertThat(JsonPath.<List<Boolean>>read(checked, "$.checks[*].enforced"))
        .containsExactly(true, true, true, true, true, false, false);
  }

  @Test
  void anImitatedNameStopsAnotherPublisherOnly() {
    market.published("ada", "acme", "weather-report", "1.0.0", "R1");
    market.post("bob", "/skills", draft("globex", "weather-rep0rt", "1.0.0", "R1"));
    var refusal = market.publish("bob", "weather-rep0rt", "1.0.0");
    refused(refusal, 409, "checks-failed");
    assertThat(JsonPath.<List<String>>read(Marketplace.text(refusal), "$.checks"))
        .containsExactly("NAME_SIMILARITY");
    market.published("ada", "acme", "weather-reports", "1.0.0", "R1");

    market.published("bob", "globex", "umbrella", "1.0.0", "R1");
    refused(
        market.post("bob", "/skills/umbrella/rename", Map.of("skillId", "weather-rep0rt-x")),
        409,
        "name-imitates");
  }

  @Test
  void anAcceptedAppealExcusesExactlyWhatWasFound() {
    market.post("ada", "/skills", withReadme("For example " + KEY));
    refused(market.publish("ada", "weather", "1.0.0"), 409, "checks-failed");
    refused(appeal("LINKS"), 409, "nothing-to-appeal");
    assertThat(appeal("SECRETS")).hasStatusOk();
    refused(appeal("SECRETS"), 409, "already-appealed");
    refused(market.publish("ada", "weather", "1.0.0"), 409, "checks-failed");

    market.employ("acme", "carl", "FINANCE");
    var id = market.<String>read("cara", "/check-appeals", "$.items[0].id");
    refused(decide("carl", id, true), 403, "conflict-of-interest");
    assertThat(decide("cara", id, true)).hasStatusOk();
    refused(decide("mia", id, false), 409, "appeal-decided");
    assertThat(market.<List<?>>read("cara", "/check-appeals", "$.items")).isEmpty();

    market.put(
        "ada", V1, 1, withReadme("For example " + KEY + "\n\n-----BEGIN " + "PRIVATE KEY-----"));
    refused(market.publish("ada", "weather", "1.0.0"), 409, "checks-failed");
    market.put("ada", V1, 2, withReadme("# Moved down\n\nFor example " + KEY));
    assertThat(market.publish("ada", "weather", "1.0.0")).hasStatusOk();
    assertThat(market.read(null, V1)).contains("\"decision\":\"ACCEPTED\"");
  }

  @Test
  void aDismissedAppealChangesNothing() {
    market.post("ada", "/skills", withReadme("For example " + KEY));
    market.post("ada", V1 + "/checks", Map.of());
    appeal("SECRETS");
    var id = market.<String>read("mia", "/check-appeals", "$.items[0].id");
    assertThat(decide("mia", id, false)).hasStatusOk();
    refused(market.publish("ada", "weather", "1.0.0"), 409, "checks-failed");
  }

  @Test
  void linksToPrivateAddressesAreNamedAndAnAdvisoryCheckStopsNothing() {
    var body = new HashMap<>(draft("acme", "weather", "1.0.0", "R1"));
    body.put(
        "declared",
        Map.of(
            "skillId",
            "weather",
            "riskLevel",
            "R1",
            "licence",
            "MIT",
            "documentationUrl",
            "http://169.254.169.254/latest/meta-data"));
    market.post("ada", "/skills", body);
    assertThat(market.publish("ada", "weather", "1.0.0")).hasStatusOk();
    var version = market.read(null, V1);
    assertThat(JsonPath.<List<String>>read(version, "$.checks[?(@.check=='LINKS')].outcome"))
        .containsExactly("FAILED");
    assertThat(
            JsonPath.<List<String>>read(version, "$.checks[?(@.check=='LINKS')].findings[0].text"))
        .containsExactly(
            "Documentation: http://169.254.169.254/latest/meta-data leads to an address that is"
                + " not public.");
  }

  @Test
  void aPassiveSkillWithToolsThatWriteIsPointedOut() {
    var manifest = "---\nname: tidy\ndescription: Tidies\nallowed-tools: Read Write\n---\nTidy.\n";
    var body =
        Map.of(
            "partner",
            "acme",
            "manifest",
            manifest,
            "fileName",
            "SKILL.md",
            "declared",
            Map.of("version", "1.0.0", "riskLevel", "R0", "licence", "MIT"));
    market.post("ada", "/skills", body);
    var checked = body(market.post("ada", "/skills/tidy/versions/1.0.0/checks", Map.of()));
    assertThat(
            JsonPath.<List<String>>read(
                checked, "$.checks[?(@.check=='DECLARATIONS')].findings[*].text"))
        .containsExactly("R0 changes nothing, and it has tool: Write");
  }

  private static Map<String, Object> withReadme(String readme) {
    var body = draft("acme", "weather", "1.0.0", "R1");
    body.put("readme", readme);
    return body;
  }

  private MvcTestResult appeal(String check) {
    return market.post(
        "ada", V1 + "/checks/" + check + "/appeal", Map.of("text", "It is an example"));
  }

  private MvcTestResult decide(String who, String id, boolean accepted) {
    return market.post(
        who,
        "/check-appeals/" + id + "/decision",
        Map.of("accepted", accepted, "reason", "I looked"));
  }
}
