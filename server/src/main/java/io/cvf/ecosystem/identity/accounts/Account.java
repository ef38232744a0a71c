package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verified account.
 *
 * @param passwordHash null for someone who only signs in at an external provider
 * @param roles always contains {@link Role#MEMBER}
 */
public record Account(
    MemberId id,
    String username,
    String email,
    @Nullable String passwordHash,
    Set<Role> roles,
    Instant joinedAt,
    @Nullable Instant suspendedAt,
    @Nullable String suspensionReason,
    @Nullable Instant erasedAt,
    long version) {

  public boolean suspended() {
    return suspendedAt != null;
  }

  /** How the audit log names the account. */
  public String subject() {
    return "member:" + id;
  }

  public Caller caller(Set<Scope> scopes) {
    return new Caller(id, username, roles, scopes);
  }

  /** With a token that reports the executions of one organisation. */
  public Caller reporter(Set<Scope> scopes, UUID organisation) {
    return new Caller(id, username, roles, scopes, organisation);
  }

  /** Keeps the password hash out of logs. */
  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
