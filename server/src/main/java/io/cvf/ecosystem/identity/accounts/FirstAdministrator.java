package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the first administrator comes to be: by configuration, or by a link only the host saw. */
@Service
public class FirstAdministrator {

  private final Accounts accounts;
  private final Usernames usernames;
  private final NewMembers newMembers;
  private final SetupLinks links;
  private final AuditLog audit;

  FirstAdministrator(
      Accounts accounts,
      Usernames usernames,
      NewMembers newMembers,
      SetupLinks links,
      AuditLog audit) {
    this.accounts = accounts;
    this.usernames = usernames;
    this.newMembers = newMembers;
    this.links = links;
    this.audit = audit;
  }

  boolean isMissing() {
    return !accounts.anyAdministrator();
  }

  /** Throws 410 {@code link-expired} when the secret is not that of the last printed link. */
  @Transactional
  public Account setUp(Secret secret, NewAccount administrator) {
    links.lock();
    if (!links.take(secret) || !isMissing()) {
      throw LinkExpired.problem();
    }
    return make(administrator);
  }

  /** Empty when there was an administrator already. */
  @Transactional
  Optional<Account> makeUnlessThereIsOne(NewAccount administrator) {
    links.lock();
    if (!isMissing()) {
      return Optional.empty();
    }
    links.remove();
    return Optional.of(make(administrator));
  }

  /** A new secret for the link; the former one stops working. Empty when nobody needs it. */
  @Transactional
  Optional<Secret> newLink() {
    links.lock();
    if (!isMissing()) {
      return Optional.empty();
    }
    var secret = Secret.random();
    links.replace(secret);
    return Optional.of(secret);
  }

  private Account make(NewAccount administrator) {
    if (!usernames.takeForFirstAdministrator(administrator.username())) {
      throw RegistrationService.taken(administrator.username());
    }
    var account =
        newMembers
            .add(administrator)
            .orElseThrow(() ->
                Problem.conflict(
                    "email-taken",
                    "The e-mail address is taken",
                    "A member has this e-mail address; use another one."));
    accounts.setRoles(account.id(), EnumSet.of(Role.MEMBER, Role.ADMIN));
    audit.record(account.id(), "account.first-administrator", account.subject(), Map.of(), null);
    return accounts.find(account.id()).orElseThrow();
  }
}
