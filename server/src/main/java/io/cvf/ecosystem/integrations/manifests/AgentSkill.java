package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What is read from the front matter of {@code SKILL.md}. */
final class AgentSkill {

  private final JsonNode document;

  AgentSkill(JsonNode document) {
    this.document = document;
  }

  Manifest manifest(String text, String body) {
    var name = document.path("name").asString();
    var version = document.path("metadata").path("version");
    return new Manifest(
        ManifestFormat.SKILL,
        text,
        document,
        Slugs.of(name),
        null,
        spoken(name),
        document.path("description").asString().strip(),
        Fields.version(
            version.isNumber() ? version.decimalValue().toPlainString() : version.asString("")),
        null,
        RiskLevel.R0,
        Fields.licence(Fields.text(document, "license")),
        null,
        Fields.address(document.path("metadata"), "repository"),
        List.of("agent-skill"),
        capabilities(),
        body);
  }

  /** {@code pdf-forms} is called "Pdf forms". */
  private static String spoken(String name) {
    var words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<Capability> capabilities() {
    var capabilities = new Capabilities();
    var tools = document.path("allowed-tools");
    var names = tools.isArray() ? Fields.texts(tools) : split(tools.asString(""));
    names.forEach(tool -> capabilities.add("tool: " + tool, "allowed"));
    return capabilities.add("compatibility", Fields.text(document, "compatibility")).all();
  }

  /** At blanks and commas outside of brackets: {@code Bash(git status) Read}. */
  private static List<String> split(String tools) {
    return List.of(tools.split("[\\s,]+(?![^()]*\\))")).stream()
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
