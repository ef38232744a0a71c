package io.cvf.ecosystem.integrations.skills;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SkillApiTests {

  private static final String SKILL = "/skills/weather";
  private static final String V1 = SKILL + "/versions/1.0.0";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private Marketplace market;

  @BeforeEach
  void acmeOfAda() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.partner("globex", "bob");
  }

  @Test
  void aDraftIsForItsPeopleAndStaffOnly() {
    assertThat(market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1")))
        .hasStatus(201)
        .hasHeader("Location", "/api/v1/skills/weather/versions/1.0.0");
    refused(market.get(null, SKILL), 404, "skill-not-found");
    refused(market.get("bob", V1), 404, "skill-not-found");
    assertThat(market.get("cara", V1)).hasStatusOk();
    assertThat(market.<List<String>>read("ada", V1, "$.actions"))
        .containsExactly("EDIT", "DELETE", "CHECK", "PUBLISH", "UPLOAD_ARTIFACT");
    assertThat(market.<List<?>>read(null, "/partners/acme/skills", "$.items")).isEmpty();
    assertThat(market.<String>read("ada", "/partners/acme/skills", "$.items[0].state"))
        .isEqualTo("DRAFT");
  }

  @Test
  void aDraftWithoutAVersionIsAddressedByItsId() {
    var manifest = "---\nname: tidy\ndescription: Tidies up a folder\n---\n# Tidy\n";
    var body = Map.of("partner", "acme", "manifest", manifest, "fileName", "SKILL.md");
    var drafted = body(market.post("ada", "/skills", body));
    var path = "/skills/tidy/versions/draft-" + JsonPath.<String>read(drafted, "$.draftId");
    assertThat(JsonPath.<List<String>>read(drafted, "$.missing"))
        .containsExactly("VERSION", "RISK_LEVEL", "LICENCE");
    assertThat(JsonPath.<String>read(drafted, "$.readmeHtml")).contains("Tidy");
    assertThat(market.<String>read("ada", path, "$.state")).isEqualTo("DRAFT");
    assertThat(market.delete("ada", path)).hasStatus(204);
    refused(market.get("ada", "/skills/tidy"), 404, "skill-not-found");
  }

  @Test
  void anEditNeedsTheVersionItIsBasedOn() {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1"));
    var change = draft("acme", "weather", "1.0.1", "R2");
    refused(market.put("ada", V1, change), 428, "precondition-required");
    refused(market.put("ada", V1, 7, change), 412, "stale-version");
    var edited = body(market.put("ada", V1, 1, change));
    assertThat(JsonPath.<String>read(edited, "$.version")).isEqualTo("1.0.1");
    assertThat(JsonPath.<String>read(edited, "$.riskLevel")).isEqualTo("R2");
    refused(market.get("ada", V1), 404, "version-not-found");
  }

  @Test
  void everyMistakeIsNamedWithItsPlace() {
    var broken = new HashMap<>(draft("acme", "weather", "1.0.0", "R1"));
    broken.put("manifest", "{\n \"name\": \"io.github.acme/weather\",\n \"description\": 7\n}");
    var refusal = market.post("ada", "/skills", broken);
    refused(refusal, 400, "manifest-invalid");
    assertThat(JsonPath.<List<Integer>>read(Marketplace.text(refusal), "$.errors[*].line"))
        .contains(3);

    var wrong = new HashMap<>(draft("acme", "weather", "1.0.0", "R1"));
    wrong.put(
        "declared",
        Map.of("version", "1.0", "riskLevel", "R4", "licence", "Free for all", "skillId", "-x"));
    wrong.put("price", "0.5");
    var answer = market.post("ada", "/skills", wrong);
    refused(answer, 422, "invalid-input");
    assertThat(JsonPath.<List<String>>read(Marketplace.text(answer), "$.errors[*].pointer"))
        .containsExactly(
            "/declared/skillId", "/declared/version", "/declared/riskLevel", "/declared/licence");
  }

  @Test
  void anIdBelongsToOnePublisherForEver() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    refused(
        market.post("bob", "/skills", draft("globex", "weather", "1.0.0", "R1")),
        409,
        "skill-id-taken");
    refused(
        market.post("bob", "/skills", draft("acme", "weather", "1.1.0", "R1")), 403, "not-yours");
    assertThat(market.post("ada", SKILL + "/rename", Map.of("skillId", "forecast"))).hasStatusOk();

    assertThat(market.get(null, SKILL))
        .hasStatus(301)
        .hasHeader("Location", "/api/v1/skills/forecast");
    assertThat(market.get(null, V1)).hasStatusOk();
    refused(
        market.post("bob", "/skills", draft("globex", "weather", "1.0.0", "R1")),
        409,
        "skill-id-taken");
    refused(
        market.post("bob", "/skills/forecast/rename", Map.of("skillId", "mine")), 403, "not-yours");
    assertThat(market.post("ada", "/skills/forecast/rename", Map.of("skillId", "weather")))
        .hasStatusOk();
    assertThat(market.get(null, "/skills/forecast")).hasStatus(301);
    assertThat(market.get(null, SKILL)).hasStatusOk();
  }

  @Test
  void latestIsTheHighestReleaseThatStands() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.published("ada", "acme", "weather", "1.1.0", "R1");
    market.published("ada", "acme", "weather", "2.0.0-rc.1", "R1");
    assertThat(latest()).isEqualTo("1.1.0");
    assertThat(market.<List<String>>read(null, SKILL + "/versions", "$.items[*].version"))
        .containsExactly("2.0.0-rc.1", "1.1.0", "1.0.0");
    assertThat(active()).isEqualTo(1);

    var why = Map.of("reason", "It rains");
    assertThat(market.post("ada", SKILL + "/versions/1.1.0/yank", why)).hasStatusOk();
    assertThat(latest()).isEqualTo("1.0.0");
    assertThat(market.<String>read(null, SKILL + "/versions/latest", "$.version"))
        .isEqualTo("1.0.0");
    assertThat(market.<String>read(null, SKILL + "/versions/1.1.0", "$.yanked.reason"))
        .isEqualTo("It rains");

    assertThat(market.delete("ada", SKILL + "/versions/1.1.0/yank")).hasStatusOk();
    assertThat(latest()).isEqualTo("1.1.0");
    refused(market.delete("ada", SKILL + "/versions/1.1.0/yank"), 409, "version-not-yanked");
  }

  @Test
  void aSkillWhoseVersionsAreAllYankedIsNotActive() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    assertThat(market.post("mia", V1 + "/yank", Map.of("reason", "It steals"))).hasStatusOk();
    assertThat(active()).isZero();
    assertThat(market.<List<?>>read(null, "/partners/acme/skills", "$.items")).isEmpty();
    assertThat(market.get(null, SKILL)).hasStatusOk();
    refused(market.delete("ada", V1 + "/yank"), 403, "not-yours");
    assertThat(market.delete("max", V1 + "/yank")).hasStatusOk();
    assertThat(active()).isEqualTo(1);
  }

  @Test
  void whatIsPublishedNeverChanges() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    var change = draft("acme", "weather", "1.0.0", "R1");
    refused(market.put("ada", V1, 2, change), 409, "version-published");
    refused(market.delete("ada", V1), 409, "version-published");
  }

  @Test
  void aDeprecationNamesWhatIsThere() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.published("ada", "acme", "weather", "1.1.0", "R1");
    var nowhere = Map.of("message", "Old", "replacement", "nowhere");
    refused(market.post("ada", V1 + "/deprecation", nowhere), 422, "invalid-input");
    var newer = Map.of("message", "Old", "replacement", "1.1.0");
    assertThat(market.post("ada", V1 + "/deprecation", newer)).hasStatusOk();
    assertThat(market.<String>read(null, V1, "$.deprecated.replacement")).isEqualTo("1.1.0");
    refused(market.post("ada", SKILL + "/deprecation", newer), 422, "invalid-input");
    assertThat(market.post("ada", SKILL + "/deprecation", Map.of("message", "Done"))).hasStatusOk();
    assertThat(market.<String>read(null, SKILL, "$.deprecated.message")).isEqualTo("Done");
    assertThat(market.delete("ada", SKILL + "/deprecation")).hasStatusOk();
    assertThat(market.delete("ada", V1 + "/deprecation")).hasStatusOk();
    assertThat(market.read(null, V1)).doesNotContain("deprecated");
  }

  @Test
  void aSkillIsGivenWhenBothOwnersAgree() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    var offer = Map.of("partner", "globex");
    refused(market.post("bob", SKILL + "/transfer", offer), 403, "not-yours");
    assertThat(market.post("ada", SKILL + "/transfer", offer)).hasStatusOk();
    assertThat(market.read(null, SKILL)).doesNotContain("transfer");
    assertThat(market.<List<String>>read("bob", SKILL, "$.actions"))
        .containsExactly("ACCEPT_TRANSFER");
    refused(market.post("ada", SKILL + "/transfer/acceptance", Map.of()), 403, "not-yours");
    assertThat(market.post("bob", SKILL + "/transfer/acceptance", Map.of())).hasStatusOk();

    assertThat(market.<String>read(null, SKILL, "$.partner.slug")).isEqualTo("globex");
    assertThat(active()).isZero();
    refused(
        market.post("bob", SKILL + "/transfer/acceptance", Map.of()), 409, "transfer-not-offered");
  }

  @Test
  void versionsAreComparedByRiskCapabilityAndLine() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.post("ada", "/skills", draft("acme", "weather", "2.0.0", "R2"));
    var diff = market.read("ada", SKILL + "/versions/1.0.0..2.0.0");
    assertThat(JsonPath.<Boolean>read(diff, "$.risk.raised")).isTrue();
    assertThat(JsonPath.<String>read(diff, "$.capabilities[0].change")).isEqualTo("CHANGED");
    assertThat(JsonPath.<String>read(diff, "$.capabilities[0].after")).isEqualTo("2.0.0");
    assertThat(JsonPath.<Integer>read(diff, "$.manifest.added")).isPositive();
    refused(market.get(null, SKILL + "/versions/1.0.0..2.0.0"), 404, "version-not-found");
  }

  @Test
  void snippetsRunThePublishedPackage() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    var skill = market.read(null, SKILL);
    assertThat(JsonPath.<List<String>>read(skill, "$.install[?(@.client=='shell')].snippet"))
        .containsExactly("npx -y @acme/weather@1.0.0");
    assertThat(JsonPath.<List<String>>read(skill, "$.install[?(@.client=='mcp-json')].snippet"))
        .first()
        .satisfies(it ->
            assertThat(JsonPath.<String>read(it, "$.mcpServers.weather.command")).isEqualTo("npx"));
    assertThat(JsonPath.<Integer>read(skill, "$.rating.n")).isZero();
  }

  private String latest() {
    return market.read(null, SKILL, "$.latest");
  }

  private int active() {
    return database
        .sql("select active_skills from integrations.partner where slug = 'acme'")
        .query(Integer.class)
        .single();
  }
}
