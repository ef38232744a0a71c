package io.cvf.ecosystem.integrations.manifests;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class SkillValidationApiTests {

  @Autowired MockMvcTester mvc;

  @Test
  void aGoodManifestSaysWhatIsStillMissing() {
    assertThat(validate(Map.of("manifest", Texts.SERVER)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"format": "MCP", "valid": true, "errors": [], "notes": [],
             "skill": {"skillId": "acme-weather", "alias": "io.github.acme/weather",
               "version": "1.2.3", "leastRisk": "R0", "missing": ["RISK_LEVEL", "LICENCE"]}}
            """);
  }

  @Test
  void declarationsCompleteIt() {
    var declared = Map.of("riskLevel", "R2", "licence", "mit", "name", "Fair weather");

    assertThat(validate(Map.of("manifest", Texts.SERVER, "declared", declared)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"valid": true, "notes": ["R2 is published once a certifier has approved it."],
             "skill": {"name": "Fair weather", "riskLevel": "R2", "licence": "MIT", "missing": []}}
            """);
  }

  @Test
  void mistakesComeWithTheirPlaces() {
    assertThat(validate(Map.of("manifest", Texts.CONTRACT.replace("R1", "R9"))))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"format": "CVF", "valid": false,
             "errors": [{"pointer": "/risk_level", "line": 4, "column": 13}]}
            """);
  }

  @Test
  void wrongDeclarationsAreMistakesToo() {
    var declared = Map.of("version", "1", "licence", "mine", "riskLevel", "R0");

    assertThat(validate(Map.of("manifest", Texts.CONTRACT, "declared", declared)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/declared/version", "/declared/licence", "/declared/riskLevel"));
  }

  @Test
  void nothingIsNoManifest() {
    assertThat(validate(Map.of("manifest", " "))).hasStatus(422);
    assertThat(mvc.post().uri("/api/v1/skill-validations")).hasStatus4xxClientError();
  }

  private MvcTestResult validate(Map<String, ?> body) {
    return mvc.post()
        .uri("/api/v1/skill-validations")
        .contentType(MediaType.APPLICATION_JSON)
        .content(JsonMapper.shared().writeValueAsString(body))
        .with(as("dan"))
        .exchange();
  }
}
