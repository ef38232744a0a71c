package io.cvf.ecosystem.community.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as everyone sees it.
 *
 * @param bioHtml the bio, safe to show
 * @param rfcCount public RFCs
 */
public record ProfileView(
    String username,
    String displayName,
    String bio,
    String bioHtml,
    @Nullable String website,
    Instant joinedAt,
    int rfcCount,
    int commentCount,
    long version) {}
