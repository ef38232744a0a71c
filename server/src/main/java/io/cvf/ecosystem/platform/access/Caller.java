package io.cvf.ecosystem.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The signed-in member behind a request: the principal of every authenticated request.
 *
 * <p>Controllers take it as a parameter; an operation open to everyone takes {@code @Nullable
 * Caller}, null for a visitor.
 *
 * @param reportsFor the organisation whose executions its token reports; null for every other call
 */
public record Caller(
    MemberId id, String username, Set<Role> roles, Set<Scope> scopes, @Nullable UUID reportsFor)
    implements AuthenticatedPrincipal {

  public Caller(MemberId id, String username, Set<Role> roles, Set<Scope> scopes) {
    this(id, username, roles, scopes, null);
  }

  /** Whether the caller holds at least one of the roles. */
  public boolean is(Role... any) {
    for (var role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the caller holds any role besides {@link Role#MEMBER}. */
  public boolean isStaff() {
    return roles.stream().anyMatch(role -> role != Role.MEMBER);
  }

  public boolean is(MemberId someone) {
    return id.equals(someone);
  }

  @Override
  public String getName() {
    return id.toString();
  }
}
