package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * A member found another's review helpful, or no longer does. Published by the module that keeps
 * the reviews, in the transaction of the vote; the author's reputation follows in it.
 *
 * @param stands false when the vote is taken back
 */
public record ReviewFoundHelpful(
    UUID review, MemberId author, MemberId giver, boolean stands, Instant at) {}
