package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The skill a manifest and its declarations describe.
 *
 * @param missing what has to be declared before it can be published
 */
record SkillSketch(
    String skillId,
    @Nullable String alias,
    String name,
    String description,
    @Nullable String version,
    @Nullable RiskLevel riskLevel,
    RiskLevel leastRisk,
    @Nullable String licence,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    List<String> tags,
    List<Capability> capabilities,
    List<Missing> missing) {

  enum Missing {
    VERSION,
    RISK_LEVEL,
    LICENCE
  }

  static SkillSketch of(Manifest manifest, Declaration declared) {
    var version = declared.version(manifest);
    var riskLevel = declared.riskLevel(manifest);
    var licence = declared.licence(manifest);
    return new SkillSketch(
        Objects.requireNonNullElse(declared.skillId(), manifest.slug()),
        manifest.alias(),
        Objects.requireNonNullElse(declared.name(), manifest.name()),
        Objects.requireNonNullElse(declared.description(), manifest.description()),
        version,
        riskLevel,
        manifest.leastRisk(),
        licence,
        declared.documentationUrl() == null
            ? manifest.documentationUrl()
            : declared.documentationUrl(),
        declared.repositoryUrl() == null ? manifest.repositoryUrl() : declared.repositoryUrl(),
        Objects.requireNonNullElse(declared.tags(), manifest.tags()),
        manifest.capabilities(),
        missing(version, riskLevel, licence));
  }

  private static List<Missing> missing(
      @Nullable String version, @Nullable RiskLevel riskLevel, @Nullable String licence) {
    var missing = new ArrayList<Missing>();
    if (version == null) {
      missing.add(Missing.VERSION);
    }
    if (riskLevel == null) {
      missing.add(Missing.RISK_LEVEL);
    }
    if (licence == null) {
      missing.add(Missing.LICENCE);
    }
    return List.copyOf(missing);
  }
}
