package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.requirements.CheckKind;

/** How a version can disagree with those published before it, or with its own manifest. */
public enum VersionFault {
  NOT_HIGHER(CheckKind.VERSION_ORDER),
  RISK_LOWERED(CheckKind.RISK),
  RISK_TOO_LOW(CheckKind.RISK),
  RISK_RAISED(CheckKind.RISK);

  private final CheckKind check;

  VersionFault(CheckKind check) {
    this.check = check;
  }

  /** The check that reports it. */
  public CheckKind check() {
    return check;
  }
}
