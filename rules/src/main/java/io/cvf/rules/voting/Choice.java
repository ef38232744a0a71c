package io.cvf.rules.voting;

/** What a ballot says. */
public enum Choice {
  APPROVE,
  REJECT,
  REQUEST_CHANGES,
  ABSTAIN;

  /** Whether it decides about the approval; an abstention only counts for the quorum. */
  public boolean isDecisive() {
    return this != ABSTAIN;
  }
}
