package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who has to agree before something risky becomes public. */
public enum ApproverRole {
  CERTIFIER(Role.CERTIFIER),
  MAINTAINER(Role.MAINTAINER);

  private final Role role;

  ApproverRole(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  /** Each by somebody else. */
  static Set<ApproverRole> neededFor(RiskLevel risk) {
    return switch (risk) {
      case R0, R1 -> EnumSet.noneOf(ApproverRole.class);
      case R2 -> EnumSet.of(CERTIFIER);
      case R3 -> EnumSet.of(CERTIFIER, MAINTAINER);
    };
  }

  static Set<ApproverRole> stillNeeded(RiskLevel risk, Set<ApproverRole> granted) {
    var needed = neededFor(risk);
    needed.removeAll(granted);
    return needed;
  }
}
