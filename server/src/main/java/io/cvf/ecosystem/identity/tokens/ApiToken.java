package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the token itself is shown once and not kept.
 *
 * @param organisation whose executions it reports; null for every other token
 */
record ApiToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Organisation organisation) {

  @Schema(name = "TokenOrganisation")
  record Organisation(String slug, String name) {}

  static final int MOST_PER_MEMBER = 50;
  static final String PREFIX = "cvf_";
}
