package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.identity.accounts.RegistrationService;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds or makes the account of somebody who proved at an external provider who they are. */
@Service
class ExternalSignIn {

  private final ExternalLogins logins;
  private final AccountReader accounts;
  private final RegistrationService registrations;
  private final AuditLog audit;
  private final Clock clock;

  ExternalSignIn(
      ExternalLogins logins,
      AccountReader accounts,
      RegistrationService registrations,
      AuditLog audit,
      Clock clock) {
    this.logins = logins;
    this.accounts = accounts;
    this.registrations = registrations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Throws {@code account-suspended}, or {@code email-not-verified} when someone comes for the
   * first time and the provider does not vouch for their address: it may be somebody else's.
   */
  @Transactional
  Account accountOf(ExternalIdentity identity) {
    logins.lock(identity);
    var known = logins.find(identity).flatMap(accounts::find);
    var account = known.orElseGet(() -> firstTime(identity));
    if (account.suspended()) {
      throw refusal("account-suspended", "The account is suspended");
    }
    return account;
  }

  private Account firstTime(ExternalIdentity identity) {
    var email = identity.provenEmail();
    if (email == null) {
      throw refusal("email-not-verified", "The provider does not vouch for an e-mail address");
    }
    var account =
        accounts
            .findByEmail(email)
            .or(() -> registrations.registerProven(identity.wishedName(), email))
            .orElseThrow(() -> refusal("external-sign-in-failed", "Somebody was faster"));
    if (!account.suspended()) {
      logins.add(identity, account.id(), clock.instant());
      audit.record(
          account.id(),
          "login.linked",
          account.subject(),
          Map.of("issuer", identity.issuer()),
          null);
    }
    return account;
  }

  private static Problem refusal(String slug, String title) {
    return Problem.of(HttpStatus.FORBIDDEN, slug, title, title + ".");
  }
}
