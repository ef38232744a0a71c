package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a publisher would declare beside the manifest; null or blank where the manifest decides. */
@Schema(name = "SkillDeclaration")
record Declaration(
    @Nullable String skillId,
    @Nullable String name,
    @Nullable String description,
    @Nullable String version,
    @Nullable RiskLevel riskLevel,
    @Nullable String licence,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    @Nullable List<String> tags) {

  static final Declaration NOTHING =
      new Declaration(null, null, null, null, null, null, null, null, null);

  Declaration {
    skillId = said(skillId);
    name = said(name);
    description = said(description);
    version = said(version);
    licence = said(licence);
    documentationUrl = said(documentationUrl);
    repositoryUrl = said(repositoryUrl);
    tags = tags == null ? null : List.copyOf(tags);
  }

  List<ManifestError> errors(Manifest manifest) {
    var errors = new ArrayList<ManifestError>();
    if (skillId != null && !Slugs.isValid(skillId)) {
      errors.add(error("/declared/skillId", "An id has 2 to 64 of a–z, 0–9 and hyphens."));
    }
    if (version != null && SemanticVersion.parse(version).isEmpty()) {
      errors.add(error("/declared/version", "A version is semantic, such as 1.4.0 or 2.0.0-rc.1."));
    }
    if (licence != null && !SpdxExpression.isValid(licence)) {
      errors.add(
          error(
              "/declared/licence",
              "A licence is an SPDX expression, such as Apache-2.0 or MIT OR Apache-2.0."));
    }
    if (riskLevel != null && riskLevel.isBelow(manifest.leastRisk())) {
      errors.add(
          error(
              "/declared/riskLevel",
              "The manifest demands at least %s.".formatted(manifest.leastRisk())));
    }
    return errors;
  }

  @Nullable String version(Manifest manifest) {
    return version == null ? manifest.version() : version;
  }

  @Nullable RiskLevel riskLevel(Manifest manifest) {
    return riskLevel == null ? manifest.riskLevel() : riskLevel;
  }

  @Nullable String licence(Manifest manifest) {
    return licence == null ? manifest.licence() : SpdxExpression.normalized(licence).orElse(null);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static ManifestError error(String pointer, String message) {
    return new ManifestError(pointer, null, null, message);
  }
}
