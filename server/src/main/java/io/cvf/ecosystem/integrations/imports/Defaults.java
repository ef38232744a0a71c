package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.SemanticVersion;
import io.cvf.ecosystem.integrations.manifests.SpdxExpression;
import io.cvf.ecosystem.integrations.skills.Declared;
import io.cvf.ecosystem.platform.problems.Violations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is declared for every manifest that does not say it itself. */
record Defaults(@Nullable RiskLevel riskLevel, @Nullable String licence, @Nullable String version) {

  /** Throws 422 {@code invalid-input} with everything that is wrong. */
  static Defaults checked(
      @Nullable String riskLevel, @Nullable String licence, @Nullable String version) {
    var level = said(riskLevel);
    var expression = said(licence);
    var number = said(version);
    new Violations()
        .require(
            level == null || level(level) != null,
            "/riskLevel",
            "A risk level is R0, R1, R2 or R3.")
        .require(
            expression == null || SpdxExpression.isValid(expression),
            "/licence",
            "A licence is an SPDX expression, such as Apache-2.0 or MIT OR Apache-2.0.")
        .require(
            number == null || SemanticVersion.parse(number).isPresent(),
            "/version",
            "A version is semantic, such as 1.0.0.")
        .refuseIfAny();
    return new Defaults(level == null ? null : level(level), expression, number);
  }

  /**
   * @param slug of the skill it belongs to; null for a new one
   */
  Declared declaredFor(Manifest manifest, @Nullable String slug) {
    return new Declared(
        slug,
        null,
        null,
        manifest.version() == null ? version : null,
        manifest.riskLevel() == null && riskLevel != null
            ? RiskLevel.higher(riskLevel, manifest.leastRisk()).name()
            : null,
        manifest.licence() == null ? licence : null,
        null,
        null,
        null);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable RiskLevel level(String name) {
    return Arrays.stream(RiskLevel.values())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
