package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.SemanticVersion;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * A version is higher than every one published before it, its risk covers what its manifest says,
 * is not lowered, and is raised only with a new major version.
 */
@Service
public class VersionRules {

  private final HighestVersions published;

  VersionRules(HighestVersions published) {
    this.published = published;
  }

  /** The highest version of the skill that was published, yanked ones included. */
  record Published(String version, RiskLevel riskLevel) {}

  /** Every fault with a sentence about it; decides for good under the lock of the skill. */
  public Map<VersionFault, String> faults(CheckedVersion version) {
    var faults = new EnumMap<VersionFault, String>(VersionFault.class);
    var claims = version.claims();
    var risk = claims.riskLevel();
    if (risk != null && risk.isBelow(claims.leastRisk())) {
      faults.put(
          VersionFault.RISK_TOO_LOW,
          "%s is declared, and what the manifest says of its effects is at least %s."
              .formatted(risk, claims.leastRisk()));
    }
    published
        .highest(version.skill(), version.id())
        .ifPresent(before -> compare(claims, before, faults));
    return faults;
  }

  private static void compare(
      CheckedVersion.Claims claims, Published before, Map<VersionFault, String> faults) {
    var risk = claims.riskLevel();
    if (risk != null && risk.isBelow(before.riskLevel())) {
      faults.put(
          VersionFault.RISK_LOWERED,
          "Version %s has %s, and a later version cannot have %s: a risk level is never lowered."
              .formatted(before.version(), before.riskLevel(), risk));
    }
    if (claims.version() == null) {
      return;
    }
    var own = SemanticVersion.parse(claims.version()).orElseThrow();
    var highest = SemanticVersion.parse(before.version()).orElseThrow();
    if (own.compareTo(highest) <= 0) {
      faults.put(
          VersionFault.NOT_HIGHER,
          "Version %s is published already; %s is not higher."
              .formatted(before.version(), claims.version()));
    }
    if (risk != null && before.riskLevel().isBelow(risk) && own.major() <= highest.major()) {
      faults.put(
          VersionFault.RISK_RAISED,
          "Version %s has %s. Raising it to %s needs a new major version."
              .formatted(before.version(), before.riskLevel(), risk));
    }
  }
}
