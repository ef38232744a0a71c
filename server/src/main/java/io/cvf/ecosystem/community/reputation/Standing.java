package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;

/**
 * Where a member stands, as far as it decides about their weight.
 *
 * @param reputationMicros millionths of a point, certification included
 * @param certified whether a certification is valid
 * @param foundingElector whether they vote as founding elector; never once founding has ended
 */
public record Standing(
    MemberId member, long reputationMicros, boolean certified, boolean foundingElector) {}
