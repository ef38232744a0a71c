package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.identity.accounts.PasswordAttempts;
import io.cvf.ecosystem.identity.accounts.PasswordService;
import io.cvf.ecosystem.identity.accounts.Passwords;
import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides whether a name and a password belong to an account. */
@Component
class PasswordSignIn {

  private final AccountReader accounts;
  private final Passwords passwords;
  private final PasswordAttempts attempts;
  private final PasswordService passwordService;

  PasswordSignIn(
      AccountReader accounts,
      Passwords passwords,
      PasswordAttempts attempts,
      PasswordService passwordService) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.passwordService = passwordService;
  }

  /**
   * Takes as long and answers alike whether the account is missing or the password wrong. Only who
   * knows the password learns that the account is suspended.
   */
  Account verify(String login, String password, String address) {
    var account = accounts.findByLogin(login).orElse(null);
    // One name for both of its spellings, or guessing by each would count apart.
    var name = account == null ? login : account.username();
    attempts.begin(name, address);
    if (!passwords.match(account, password) || account == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED,
          "invalid-credentials",
          "Name or password is wrong",
          "Check both, or choose a new password by e-mail.");
    }
    attempts.succeeded(name, address);
    if (account.suspended()) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "account-suspended",
          "The account is suspended",
          "An administrator suspended it: " + account.suspensionReason());
    }
    if (passwords.outdated(account)) {
      passwordService.upgrade(account.id(), passwords.hash(password));
    }
    return account;
  }
}
