package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing up: the name is held at once, the account made when the e-mail address is proven. */
@Service
public class RegistrationService {

  static final Duration HELD = Duration.ofHours(24);

  private final Usernames usernames;
  private final Registrations registrations;
  private final Accounts accounts;
  private final AccountMails mails;
  private final NewMembers newMembers;
  private final Clock clock;

  RegistrationService(
      Usernames usernames,
      Registrations registrations,
      Accounts accounts,
      AccountMails mails,
      NewMembers newMembers,
      Clock clock) {
    this.usernames = usernames;
    this.registrations = registrations;
    this.accounts = accounts;
    this.mails = mails;
    this.newMembers = newMembers;
    this.clock = clock;
  }

  /**
   * Does the same work for a known e-mail address, so that nobody can find out who is a member:
   * only the mail, which its owner alone reads, differs.
   */
  @Transactional
  void register(NewAccount account) {
    var now = clock.instant();
    if (!usernames.hold(account.username(), account.email(), now, now.plus(HELD))) {
      throw taken(account.username());
    }
    var secret = Secret.random();
    registrations.put(account, secret);
    accounts
        .findByEmail(account.email())
        .ifPresentOrElse(mails::triedToSignUpAgain, () -> mails.confirmSignUp(account, secret));
  }

  /** Makes the account; empty when the link was used, has expired or never existed. */
  @Transactional
  public Optional<Account> confirm(Secret secret) {
    return registrations.take(secret).flatMap(this::become);
  }

  /**
   * Makes an account without a password for an e-mail address that somebody else has proven, under
   * the wished name or one like it. Empty when the address belongs to a member already.
   */
  @Transactional
  public Optional<Account> registerProven(String wishedName, String email) {
    var username = UsernameIdeas.from(wishedName).filter(usernames::take).findFirst().orElseThrow();
    var made = newMembers.add(new NewAccount(username, email, null));
    if (made.isEmpty()) {
      usernames.free(username);
    }
    return made;
  }

  private Optional<Account> become(NewAccount account) {
    if (!usernames.keep(account.username(), clock.instant())) {
      return Optional.empty();
    }
    var made = newMembers.add(account);
    if (made.isEmpty()) {
      usernames.free(account.username());
    }
    return made;
  }

  static Problem taken(String username) {
    return Problem.conflict(
            "username-taken",
            "The username is taken",
            "Choose another username than " + username + ".")
        .at("/username", "This username is taken.");
  }
}
