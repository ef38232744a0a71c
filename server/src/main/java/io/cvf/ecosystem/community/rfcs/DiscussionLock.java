package io.cvf.ecosystem.community.rfcs;

import java.time.Instant;

/**
 * A moderator stopped the discussion, for a reason everyone can read.
 *
 * @param by the moderator's username
 */
public record DiscussionLock(String reason, Instant at, String by) {}
