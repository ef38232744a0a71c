package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile as everyone sees it.
 *
 * @param bioHtml the bio, safe to show
 * @param rfcCount public RFCs
 * @param reputationMicros millionths of a point
 * @param weightMicros of their ballot in a vote that starts now, 1,000,000 for a weight of one
 * @param roles as staff
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
    long reputationMicros,
    long weightMicros,
    CertificationLevel certificationLevel,
    Set<Role> roles,
    long version) {}
