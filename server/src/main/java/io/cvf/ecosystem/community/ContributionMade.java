package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/**
 * A member wrote, voted or rated something in another module. Published by that module in its own
 * transaction; it makes the member active.
 *
 * @param deed names what was done: told twice, it counts once
 */
public record ContributionMade(MemberId member, String deed, Instant at) {}
