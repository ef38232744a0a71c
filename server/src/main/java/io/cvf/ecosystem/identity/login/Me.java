package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.organisations.Membership;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What members see of their own account. */
record Me(
    UUID id,
    String username,
    String email,
    Set<Role> roles,
    Instant joinedAt,
    boolean passwordSet,
    List<Membership> organisations) {

  static Me of(Account account, List<Membership> organisations) {
    return new Me(
        account.id().value(),
        account.username(),
        account.email(),
        account.roles(),
        account.joinedAt(),
        account.passwordHash() != null,
        organisations);
  }
}
