package io.cvf.ecosystem.sdk.administration;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param roles {@code MEMBER} and what else was granted
 * @param suspendedAt null unless it is suspended
 */
public record UserAccount(
    UUID id,
    String username,
    String email,
    List<String> roles,
    Instant joinedAt,
    @Nullable Instant suspendedAt,
    @Nullable String suspensionReason) {

  public UserAccount {
    roles = List.copyOf(requireNonNullElse(roles, List.of()));
  }
}
