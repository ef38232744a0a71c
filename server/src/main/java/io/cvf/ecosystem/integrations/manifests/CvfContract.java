package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules of a skill contract that go beyond its schema, and what is read from one. */
final class CvfContract {

  private static final Pattern VERSION =
      Pattern.compile("(?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8})");

  private final JsonNode document;

  CvfContract(JsonNode document) {
    this.document = document;
  }

  void check(Places places, Findings findings) {
    checkVersion(places, findings);
    checkLicence(places, findings);
    checkReversal(places, findings);
    var declared = riskLevel();
    if (declared == null) {
      return;
    }
    var effects = sideEffects();
    if (declared.isBelow(effects.leastRisk())) {
      findings.add(
          "/risk_level",
          places.ofValue("/risk_level"),
          "risk_level must be at least %s, because %s."
              .formatted(effects.leastRisk(), effects.why()));
    }
    var decisions = "/governance/required_decisions";
    if (!declared.isBelow(RiskLevel.R2) && document.at(decisions).isEmpty()) {
      findings.add(
          decisions,
          places.ofValue(decisions),
          "governance.required_decisions needs at least one decision, because the risk level is %s."
              .formatted(declared));
    }
  }

  private void checkVersion(Places places, Findings findings) {
    var version = document.path("version");
    if ((version.isString() || version.isNumber()) && !VERSION.matcher(versionText()).matches()) {
      findings.add(
          "/version",
          places.ofValue("/version"),
          "version must be two whole numbers with a dot between them, such as 1.0.");
    }
  }

  private void checkLicence(Places places, Findings findings) {
    var licence = Fields.text(document, "license");
    if (licence != null && Fields.licence(licence) == null) {
      findings.add(
          "/license",
          places.ofValue("/license"),
          "license must be an SPDX expression, such as Apache-2.0 or MIT OR GPL-2.0-only.");
    }
  }

  private void checkReversal(Places places, Findings findings) {
    var execution = document.path("execution");
    if (named().contains(SideEffects.IRREVERSIBLE)
        && execution.path("rollback_possible").asBoolean(false)) {
      findings.add(
          "/execution/rollback_possible",
          places.ofValue("/execution/rollback_possible"),
          "execution.rollback_possible must be false, because side_effects names irreversible.");
    }
  }

  private @Nullable RiskLevel riskLevel() {
    return switch (document.path("risk_level").asString("")) {
      case "R0" -> RiskLevel.R0;
      case "R1" -> RiskLevel.R1;
      case "R2" -> RiskLevel.R2;
      case "R3" -> RiskLevel.R3;
      default -> null;
    };
  }

  private Set<String> named() {
    return StreamSupport.stream(document.at("/execution/side_effects").spliterator(), false)
        .map(it -> it.asString(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SideEffects sideEffects() {
    var execution = document.path("execution");
    var named = named();
    return new SideEffects(
        !named.isEmpty() || execution.path("side_effects").asBoolean(false),
        named,
        execution.path("rollback_possible").asBoolean(false)
            && !named.contains(SideEffects.IRREVERSIBLE));
  }

  private String versionText() {
    var version = document.path("version");
    return version.isNumber() ? version.decimalValue().toPlainString() : version.asString("");
  }

  Manifest manifest(String text) {
    var id = document.path("capability_id").asString();
    var domain = Objects.requireNonNull(Fields.text(document, "domain"));
    var words = new java.util.ArrayList<>(List.of(domain));
    words.addAll(Fields.texts(document.path("tags")));
    return new Manifest(
        ManifestFormat.CVF,
        text,
        document,
        Slugs.of(id),
        id.contains("/") ? id : null,
        Objects.requireNonNullElse(Fields.text(document, "name"), id),
        Objects.requireNonNull(Fields.text(document, "description")),
        Fields.version(versionText()),
        riskLevel(),
        sideEffects().leastRisk(),
        Fields.licence(Fields.text(document, "license")),
        Fields.address(document, "documentation_url"),
        Fields.address(document, "repository_url"),
        Fields.tags(words),
        capabilities(),
        null);
  }

  private List<Capability> capabilities() {
    var governance = document.path("governance");
    var execution = document.path("execution");
    var effects = sideEffects();
    var capabilities = new Capabilities();
    if (effects.named().isEmpty()) {
      capabilities.add("side effects", effects.any() ? "some" : "none");
    }
    effects.named().forEach(it -> capabilities.add("side effect: " + it, "yes"));
    capabilities
        .add("rollback possible", yesOrNo(execution.path("rollback_possible")))
        .add("idempotent", yesOrNo(execution.path("idempotent")))
        .add("execution type", Fields.text(execution, "execution_type"))
        .add("expected duration", Fields.text(execution, "expected_duration"))
        .addAll("archetypes", governance.path("allowed_archetypes"))
        .addAll("phases", governance.path("allowed_phases"))
        .addAll("required decisions", governance.path("required_decisions"))
        .add("required status", Fields.text(governance, "required_status"))
        .add("trace level", Fields.text(document.path("audit"), "trace_level"));
    fields("input", capabilities);
    fields("output", capabilities);
    return capabilities.all();
  }

  private void fields(String direction, Capabilities capabilities) {
    for (var field : document.path(direction + "_spec")) {
      var required = field.path("required").asBoolean(false) ? ", required" : "";
      capabilities.add(
          direction + ": " + field.path("name").asString(""),
          field.path("type").asString("") + required);
    }
  }

  private static String yesOrNo(JsonNode value) {
    return value.asBoolean(false) ? "yes" : "no";
  }
}
