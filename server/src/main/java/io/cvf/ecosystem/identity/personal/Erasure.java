package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be erased.
 *
 * @param reason of the administrator who wished it; null for the member's own wish
 * @param obstacle why it could not be done when it was due
 */
record Erasure(
    MemberId member,
    MemberId requestedBy,
    Instant requestedAt,
    Instant dueAt,
    @Nullable String reason,
    @Nullable String obstacle) {}
