package io.cvf.ecosystem.governance.disputes;

/** On which side of a dispute a party stands. */
public enum Side {
  CLAIMANT,
  RESPONDENT;

  Side other() {
    return this == CLAIMANT ? RESPONDENT : CLAIMANT;
  }
}
