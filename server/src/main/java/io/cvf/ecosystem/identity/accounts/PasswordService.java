package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing a password, knowing the old one or by a mailed link. */
@Service
public class PasswordService {

  private static final Duration LINK_LASTS = Duration.ofHours(1);

  private final Accounts accounts;
  private final PasswordResets resets;
  private final EmailChanges emailChanges;
  private final Sessions sessions;
  private final AccountMails mails;
  private final AuditLog audit;
  private final Clock clock;

  PasswordService(
      Accounts accounts,
      PasswordResets resets,
      EmailChanges emailChanges,
      Sessions sessions,
      AccountMails mails,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.resets = resets;
    this.emailChanges = emailChanges;
    this.sessions = sessions;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /** Mails a link to a member who has that address; tells nobody whether there is one. */
  @Transactional
  void requestReset(String email) {
    accounts
        .findByEmail(email)
        .filter(account -> !account.suspended())
        .ifPresent(account -> {
          var secret = Secret.random();
          resets.add(account.id(), secret, clock.instant().plus(LINK_LASTS));
          mails.resetPassword(account, secret);
        });
  }

  /** Throws 410 {@code link-expired} when the link was used, has expired or never existed. */
  @Transactional
  void reset(Secret secret, String passwordHash) {
    var member = resets.take(secret, clock.instant()).orElseThrow(LinkExpired::problem);
    replace(accounts.find(member).orElseThrow(), passwordHash, null, "account.password-reset");
  }

  /**
   * @param thisSession stays signed in; null when the caller has none
   */
  @Transactional
  void change(MemberId member, String passwordHash, @Nullable String thisSession) {
    replace(
        accounts.find(member).orElseThrow(), passwordHash, thisSession, "account.password-changed");
  }

  /** Stores the same password as today's means hash it. */
  @Transactional
  public void upgrade(MemberId member, String passwordHash) {
    accounts.setPassword(member, passwordHash);
  }

  private void replace(
      Account account, String passwordHash, @Nullable String thisSession, String action) {
    accounts.setPassword(account.id(), passwordHash);
    resets.removeAll(account.id());
    emailChanges.remove(account.id());
    sessions.endAll(account.id(), thisSession);
    audit.record(account.id(), action, account.subject(), Map.of(), null);
    mails.passwordChanged(account);
  }
}
