package io.cvf.rules.voting;

/**
 * What a member's weight is made of.
 *
 * @param reputationMicros the score, 1,000,000 for a point
 * @param certified holds a certification, which stands in for the floor
 * @param foundingElector votes with at least weight 1 while the community is being founded
 */
public record Standing(long reputationMicros, boolean certified, boolean foundingElector) {}
