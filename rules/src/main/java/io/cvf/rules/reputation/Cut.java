package io.cvf.rules.reputation;

/** Why an entry has fewer points than its deed is worth. */
public enum Cut {
  /** It has them all. */
  NONE,
  /** The receiver had as much from peers on that day as one can have. */
  DAY_LIMIT,
  /** The receiver had as much from this giver as one can have. */
  GIVER_LIMIT,
  /** The giver has not earned the right to give: below the floor, not certified, no elector. */
  GIVER_BELOW_FLOOR,
  /** A moderator voided what the same giver gave for the same thing before. */
  VOIDED_BEFORE
}
