package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.WeightRule;

/**
 * Where a member stands, as far as it decides about their weight.
 *
 * @param reputationMicros millionths of a point, certification included
 * @param certified whether a certification is valid
 * @param foundingElector whether they vote as founding elector; never once founding has ended
 */
public record Standing(
    MemberId member, long reputationMicros, boolean certified, boolean foundingElector) {

  /**
   * @return micros, 1,000,000 for a weight of one
   */
  public long weightMicros(WeightRule rule) {
    return rule.weight(
        new io.cvf.rules.voting.Standing(reputationMicros, certified, foundingElector));
  }

  /** Whether they may give points to others. */
  boolean isAboveFloor(WeightRule rule) {
    return certified || foundingElector || reputationMicros >= rule.floorMicros();
  }
}
