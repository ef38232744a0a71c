package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes to be erased: a pause in which they can be taken back, then it is done. */
@Service
class ErasureService {

  static final Setting<Duration> PAUSE =
      Setting.duration(
          "identity.erasure-pause",
          "How long a member's erasure can be taken back before it is done.",
          Duration.ofDays(7),
          Duration.ZERO,
          Duration.ofDays(90));

  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Logger log = LoggerFactory.getLogger(ErasureService.class);

  private final Erasures erasures;
  private final Eraser eraser;
  private final ErasureMails mails;
  private final Settings settings;
  private final AuditLog audit;
  private final Clock clock;

  ErasureService(
      Erasures erasures,
      Eraser eraser,
      ErasureMails mails,
      Settings settings,
      AuditLog audit,
      Clock clock) {
    this.erasures = erasures;
    this.eraser = eraser;
    this.mails = mails;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asking twice changes nothing.
   *
   * @param confirmation the username, typed once more
   * @param reason of an administrator; null for one's own
   */
  @Transactional
  public Erasure ask(Account account, String confirmation, Caller by, @Nullable String reason) {
    if (!confirmation.strip().equals(account.username())) {
      throw Problem.invalid("/confirmation", "Type the username of the account to be erased.");
    }
    if (account.erasedAt() != null) {
      throw Problem.conflict("account-erased", "The account was erased", "Nothing is left to do.");
    }
    eraser.requireFree(account.id());
    var now = clock.instant();
    var wish =
        new Erasure(account.id(), by.id(), now, now.plus(settings.current(PAUSE)), reason, null);
    if (erasures.add(wish)) {
      audit.record(by.id(), "account.erasure-asked", account.subject(), Map.of(), reason);
      mails.asked(account, wish);
    }
    return find(account.id());
  }

  @Transactional
  public void takeBack(Account account, Caller by) {
    if (!erasures.remove(account.id())) {
      throw notFound();
    }
    audit.record(by.id(), "account.erasure-taken-back", account.subject(), Map.of(), null);
    mails.takenBack(account);
  }

  Erasure find(MemberId member) {
    return erasures.find(member).orElseThrow(ErasureService::notFound);
  }

  /** What cannot be done today is tried again tomorrow. */
  void eraseDue() {
    var now = clock.instant();
    for (var member : erasures.due(now)) {
      try {
        eraser.erase(member);
      } catch (Problem obstacle) {
        erasures.postpone(member, String.valueOf(obstacle.getMessage()), now.plus(AGAIN));
        log.warn("Member {} could not be erased: {}", member, obstacle.getMessage());
      }
    }
  }

  private static Problem notFound() {
    return Problem.notFound(
        "erasure-not-found", "No erasure is due", "The account stays as it is.");
  }
}
