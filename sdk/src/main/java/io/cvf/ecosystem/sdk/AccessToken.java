package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A secret by which a program acts as a member.
 *
 * @param token the secret itself; the server keeps only its hash and never shows it again
 * @param username whose it is
 * @param scopes what it may do: {@code READ}, {@code WRITE}, {@code STAFF}; or {@code EXECUTIONS}
 */
public record AccessToken(
    UUID id, String token, String username, List<String> scopes, Instant expiresAt) {

  public AccessToken {
    username = requireNonNullElse(username, "");
    scopes = List.copyOf(requireNonNullElse(scopes, List.of()));
  }

  AccessToken of(String member) {
    return new AccessToken(id, token, member, scopes, expiresAt);
  }

  /** Without the secret, so that it does not end in a log. */
  @Override
  public String toString() {
    return "AccessToken[id=%s, username=%s, expiresAt=%s]".formatted(id, username, expiresAt);
  }
}
