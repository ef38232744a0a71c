package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.Set;

/**
 * What a contract declares to change.
 *
 * @param any whether it changes anything at all
 * @param named which of the known kinds
 * @param reversible whether it can be undone
 */
record SideEffects(boolean any, Set<String> named, boolean reversible) {

  static final String EXTERNAL = "external_impact";
  static final String AUTHORITY = "authority";
  static final String IRREVERSIBLE = "irreversible";

  RiskLevel leastRisk() {
    if (named.contains(EXTERNAL) && !reversible) {
      return RiskLevel.R3;
    }
    if (named.contains(EXTERNAL) || named.contains(AUTHORITY)) {
      return RiskLevel.R2;
    }
    return any ? RiskLevel.R1 : RiskLevel.R0;
  }

  /** The rest of a sentence that begins with the level. */
  String why() {
    return switch (leastRisk()) {
      case R3 -> "it has an impact outside that cannot be undone";
      case R2 -> "it acts with authority or has an impact outside";
      case R1 -> "it has side effects";
      case R0 -> "it has no side effects";
    };
  }
}
