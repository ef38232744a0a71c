package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.Capability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says of itself: its manifest, and what its publisher declared beside it.
 *
 * @param version semantic; null in a draft that does not know it yet
 * @param riskLevel declared; null in a draft that does not know it yet
 * @param leastRisk the lowest level the manifest's declarations allow
 * @param licence an SPDX expression; null in a draft that does not know it yet
 */
public record Particulars(
    String name,
    String description,
    @Nullable String version,
    @Nullable RiskLevel riskLevel,
    RiskLevel leastRisk,
    @Nullable String licence,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    List<String> tags,
    List<Capability> capabilities) {

  public Particulars {
    tags = List.copyOf(tags);
    capabilities = List.copyOf(capabilities);
  }

  /** What has to be declared before a publication, since the manifest does not say it. */
  public enum Missing {
    VERSION,
    RISK_LEVEL,
    LICENCE
  }

  public List<Missing> missing() {
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
    return missing;
  }
}
