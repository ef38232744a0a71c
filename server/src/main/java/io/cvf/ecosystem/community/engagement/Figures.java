package io.cvf.ecosystem.community.engagement;

import org.jspecify.annotations.Nullable;

/**
 * What the community looks like at a moment. Suspended members are counted nowhere.
 *
 * @param active members who wrote, voted or upvoted in the calendar month, UTC
 * @param activeLastMonth those of the month before
 * @param returning those of the month before who are active in this one as well
 * @param contributions what everyone can see of all that was ever written, voted and upvoted
 * @param turnoutBasisPoints the median of the votes closed in 90 days; null without any
 * @param replyMinutes the median from an RFC's publication to its first comment by somebody who is
 *     not its author; null without any
 */
record Figures(
    int members,
    int active,
    int activeLastMonth,
    int returning,
    long contributions,
    @Nullable Integer turnoutBasisPoints,
    @Nullable Long replyMinutes) {

  private static final long BASIS_POINTS = 10_000;

  /** Rounded down; null without members. */
  @Nullable Integer activeBasisPoints() {
    return members == 0 ? null : (int) (active * BASIS_POINTS / members);
  }

  /** Rounded down; null when nobody was active in the month before. */
  @Nullable Integer retentionBasisPoints() {
    return activeLastMonth == 0 ? null : (int) (returning * BASIS_POINTS / activeLastMonth);
  }
}
