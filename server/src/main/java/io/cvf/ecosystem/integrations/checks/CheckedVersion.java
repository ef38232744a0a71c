package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.manifests.Capability;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checks look at: a version with all it says.
 *
 * @param slug of its skill
 * @param capabilities what its manifest says it can or needs to do
 */
public record CheckedVersion(
    SkillVersionId id,
    SkillId skill,
    PartnerId partner,
    String slug,
    Claims claims,
    ManifestFormat format,
    String manifest,
    List<Capability> capabilities,
    String readme) {

  /** What its publisher says of it; null where nothing is said yet. */
  public record Claims(
      String name,
      @Nullable String version,
      @Nullable RiskLevel riskLevel,
      RiskLevel leastRisk,
      @Nullable String licence,
      @Nullable String documentationUrl,
      @Nullable String repositoryUrl) {}
}
