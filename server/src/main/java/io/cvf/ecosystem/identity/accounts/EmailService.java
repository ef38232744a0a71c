package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing an e-mail address, which takes effect when the new one is proven. */
@Service
public class EmailService {

  private static final Duration LINK_LASTS = Duration.ofHours(24);

  private final Accounts accounts;
  private final EmailChanges changes;
  private final PasswordResets resets;
  private final AccountMails mails;
  private final AuditLog audit;
  private final Clock clock;

  EmailService(
      Accounts accounts,
      EmailChanges changes,
      PasswordResets resets,
      AccountMails mails,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.changes = changes;
    this.resets = resets;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /** Answers the same when somebody else has the address; then its owner is told. */
  @Transactional
  void requestChange(MemberId member, String email) {
    var account = accounts.find(member).orElseThrow();
    var secret = Secret.random();
    changes.put(new EmailChanges.Change(member, email), secret, clock.instant().plus(LINK_LASTS));
    accounts
        .findByEmail(email)
        .filter(owner -> !owner.id().equals(member))
        .ifPresentOrElse(
            mails::triedToSignUpAgain, () -> mails.confirmNewEmail(account, email, secret));
  }

  /** Empty when the link was used, has expired or never existed. */
  @Transactional
  public Optional<Account> confirm(Secret secret) {
    return changes.take(secret, clock.instant()).flatMap(this::apply);
  }

  private Optional<Account> apply(EmailChanges.Change change) {
    var before = accounts.find(change.member()).orElseThrow();
    if (!accounts.setEmail(before.id(), change.email())) {
      return Optional.empty();
    }
    resets.removeAll(before.id());
    audit.record(before.id(), "account.email-changed", before.subject(), Map.of(), null);
    mails.emailChanged(before);
    return accounts.find(before.id());
  }
}
