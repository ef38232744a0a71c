package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What everyone may know of a member. */
record Profile(
    MemberId id,
    String username,
    String displayName,
    String bio,
    @Nullable String website,
    Instant joinedAt,
    long version) {}
