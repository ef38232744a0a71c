package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** From a manifest to a published version, at each level of risk. */
final class Publishing {

  private final People people;
  private final Website website;

  Publishing(People people, Website website) {
    this.people = people;
    this.website = website.put("/docs", "How dues are worked out.");
  }

  void publishAtOnce() {
    var omar = people.browserOf("omar").open("/publish/harbour-records/new");
    omar.fill("Manifest", contract("R1", "1.0", "", "data_write").replace("domain: finance\n", ""))
        .sees("1 problem")
        .findsThePageAccessible();
    omar.fill("Manifest", contract("R1", "1.0", "", "data_write"));
    saveDraft(omar);
    omar.press("Publish").confirms("Publish").sees("It is published.");
    omar.findsThePageAccessible();
    people
        .browserOf("rita")
        .open("/skills/harbour-dues")
        .seesHeading("Harbour dues")
        .findsThePageAccessible();
  }

  /** From a manifest of the MCP registry, as a program would. */
  void publishAServer() {
    var omar = people.api("omar");
    var manifest =
        """
        {"name": "example.harbour/tides", "description": "When the water comes and goes.",
         "version": "0.3.0",
         "remotes": [{"type": "streamable-http", "url": "https://tides.harbour.example/mcp"}]}
        """;
    var draft =
        omar.does(
            "POST",
            "/skills",
            Map.of(
                "partner",
                "harbour-records",
                "manifest",
                manifest,
                "declared",
                Map.of("riskLevel", "R0", "licence", "MIT")));
    var path = "/skills/" + draft.get("skillId").asString() + "/versions/0.3.0/publication";
    var published = omar.does("POST", path, Map.of());
    assertThat(published.get("state").asString()).isEqualTo("PUBLISHED");
  }

  void publishWithApproval() {
    var omar = newVersion(contract("R2", "2.0", "Board decision 7", "external_impact"));
    omar.press("Publish").confirms("Publish").sees("It waits for approval now.");
    var cora = people.browserOf("cora").open("/admin/skills");
    cora.findsThePageAccessible();
    cora.press("Approve Harbour dues")
        .fill("Reason", "The letter goes out only after a person has read it.")
        .confirms("Approve")
        .sees("Nothing waits for approval");
    assertThat(latest()).isEqualTo("2.0.0");
  }

  /** Nobody has an agreement yet. */
  void findWhatIsCriticalRefused() {
    var omar =
        newVersion(
            contract("R3", "3.0", "Board decision 8", "external_impact, irreversible")
                .replace("rollback_possible: true", "rollback_possible: false"));
    omar.press("Publish");
    omar.dialog()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish").setExact(true))
        .click();
    omar.sees("agreement");
    omar.page().keyboard().press("Escape");
    assertThat(latest()).isEqualTo("2.0.0");
  }

  private Visitor newVersion(String manifest) {
    var omar = people.browserOf("omar").open("/publish/harbour-records/skills/harbour-dues");
    omar.follow("New version").fill("Manifest", manifest);
    return saveDraft(omar);
  }

  private static Visitor saveDraft(Visitor developer) {
    developer.sees("What the platform reads");
    developer.press("Save draft").sees("The draft is saved.");
    return developer;
  }

  private String latest() {
    return people.stranger().read("/skills/harbour-dues").get("latest").asString();
  }

  private String contract(String risk, String version, String decision, String effects) {
    return """
      capability_id: HARBOUR_DUES
      name: Harbour dues
      domain: finance
      description: Works out what a ship owes for its stay.
      risk_level: %s
      version: "%s"
      license: Apache-2.0
      documentation_url: %s/docs
      governance:
        allowed_archetypes: [Analysis]
        allowed_phases: [C]
        required_decisions: [%s]
        required_status: ACTIVE
      input_spec:
        - { name: stay, type: object, required: true }
      output_spec:
        - { name: dues, type: number }
      execution:
        side_effects: [%s]
        rollback_possible: true
        idempotent: true
      audit:
        trace_level: Standard
        required_fields: [stay]
    """
        .formatted(risk, version, website.url(), decision, effects);
  }
}
