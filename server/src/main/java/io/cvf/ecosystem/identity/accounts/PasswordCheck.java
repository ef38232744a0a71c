package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Asks for the password once more before what an open session alone must not be able to do. */
@Component
public class PasswordCheck {

  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordAttempts attempts;

  PasswordCheck(Accounts accounts, Passwords passwords, PasswordAttempts attempts) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /**
   * @param pointer where the password stands in the request
   */
  public void require(Caller caller, String password, String pointer, HttpServletRequest request) {
    var account = accounts.find(caller.id()).orElseThrow();
    if (account.passwordHash() == null) {
      throw Problem.conflict(
          "password-not-set",
          "Your account has no password",
          "Choose one with the link that POST /api/v1/password-resets mails you.");
    }
    attempts.begin(account.username(), request.getRemoteAddr());
    if (!passwords.match(account, password)) {
      throw Problem.invalid(pointer, "This is not your current password.");
    }
    attempts.succeeded(account.username(), request.getRemoteAddr());
  }
}
