package io.cvf.rules.voting;

/** What a proposal has to pass; both gates must hold at the close. */
public enum Gate {
  QUORUM,
  APPROVAL
}
