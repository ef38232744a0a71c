package io.cvf.rules.reputation;

/**
 * What deeds are worth, in whole points, and the limits of what peers can give each other. An
 * installation may set other values; an entry of the ledger keeps the points it was posted with.
 *
 * @param reachedVoting for each author of an RFC whose vote began
 * @param accepted for each author of an accepted RFC
 * @param implemented for each author of an implemented RFC
 * @param upvote for the author of a comment, or of a helpful review, from each peer
 * @param voteCast for each vote a member took part in with weight, at its close
 * @param foundation the certification FOUNDATION; of several valid ones the highest counts
 * @param practitioner the certification PRACTITIONER
 * @param architect the certification ARCHITECT
 * @param specialist the certification SPECIALIST
 * @param limits of points from peers
 * @param halfLifeDays after how many days half of the earned points are left; certifications stay
 */
public record PointRules(
    int reachedVoting,
    int accepted,
    int implemented,
    int upvote,
    int voteCast,
    int foundation,
    int practitioner,
    int architect,
    int specialist,
    PeerLimits limits,
    int halfLifeDays) {

  /** The values an installation begins with. */
  public static PointRules defaults() {
    return new PointRules(10, 50, 30, 2, 1, 25, 75, 150, 250, PeerLimits.defaults(), 180);
  }
}
