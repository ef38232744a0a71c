package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.MemberReinstated;
import io.cvf.ecosystem.identity.MemberSuspended;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts. One administrator who can act always remains. */
@Service
class AccountAdministration {

  private final Accounts accounts;
  private final Sessions sessions;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountAdministration(
      Accounts accounts,
      Sessions sessions,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** An administrator's decision about an account, with the reason the audit log keeps. */
  record Decision(MemberId by, String username, String reason) {}

  @Transactional
  Account setRoles(Decision decision, Set<Role> roles) {
    if (!roles.contains(Role.ADMIN)) {
      keepAnAdministratorBeside(decision.username());
    }
    var account = find(decision.username());
    refuseErased(account);
    accounts.setRoles(account.id(), roles);
    audit.record(
        decision.by(),
        "account.roles-changed",
        account.subject(),
        Map.of("from", account.roles(), "to", roles),
        decision.reason());
    return find(decision.username());
  }

  @Transactional
  Account suspend(Decision decision) {
    keepAnAdministratorBeside(decision.username());
    var account = find(decision.username());
    var now = clock.instant();
    if (!accounts.suspend(account.id(), now, decision.reason())) {
      throw Problem.conflict(
          "account-suspended",
          "The account is suspended already",
          "End the suspension first to give another reason.");
    }
    sessions.endAll(account.id(), null);
    audit.record(
        decision.by(), "account.suspended", account.subject(), Map.of(), decision.reason());
    events.publishEvent(new MemberSuspended(account.id(), now));
    return find(decision.username());
  }

  /** For an account that somebody else may have got into. */
  @Transactional
  void signOut(Decision decision) {
    var account = find(decision.username());
    sessions.endAll(account.id(), null);
    accounts.removeTokens(account.id());
    audit.record(
        decision.by(), "account.signed-out", account.subject(), Map.of(), decision.reason());
  }

  @Transactional
  Account endSuspension(MemberId by, String username) {
    var account = find(username);
    refuseErased(account);
    if (accounts.endSuspension(account.id())) {
      audit.record(by, "account.suspension-ended", account.subject(), Map.of(), null);
      events.publishEvent(new MemberReinstated(account.id(), clock.instant()));
    }
    return find(username);
  }

  private static void refuseErased(Account account) {
    if (account.erasedAt() != null) {
      throw Problem.conflict(
          "account-erased",
          "The account was erased",
          "What is left of it is an id, which nobody can use again.");
    }
  }

  private void keepAnAdministratorBeside(String username) {
    LastAdministrator.refuse(accounts, find(username).id());
  }

  private Account find(String username) {
    return accounts
        .findByUsername(username)
        .orElseThrow(() ->
            Problem.notFound(
                "account-not-found", "No such account", "Nobody is called " + username + "."));
  }
}
