package io.cvf.rules.reputation;

/** What an entry of the ledger is for. */
public enum EntryKind {
  RFC_REACHED_VOTING,
  RFC_ACCEPTED,
  RFC_IMPLEMENTED,
  COMMENT_UPVOTED,
  REVIEW_HELPFUL,
  VOTE_CAST,
  /** Does not fade; of those that are valid the highest counts. */
  CERTIFICATION,
  /** The giver took an upvote back. */
  UPVOTE_TAKEN_BACK,
  /** A moderator voided an entry, or a certification was revoked. */
  VOID,
  /** An appeal against a void was upheld. */
  REINSTATEMENT;

  /** Whether a peer gave it, so that limits apply. */
  public boolean isFromPeer() {
    return this == COMMENT_UPVOTED || this == REVIEW_HELPFUL;
  }

  /** Whether it changes what an earlier entry gave. */
  public boolean isCorrection() {
    return this == UPVOTE_TAKEN_BACK || this == VOID || this == REINSTATEMENT;
  }
}
