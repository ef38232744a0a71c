package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.platform.access.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it; the token itself is shown once and not kept. */
record ApiToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  static final int MOST_PER_MEMBER = 50;
  static final String PREFIX = "cvf_";
}
