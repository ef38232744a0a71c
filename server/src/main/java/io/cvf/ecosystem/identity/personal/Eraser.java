package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.identity.PersonalData.Leaving;
import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountErasure;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what names a member, in one transaction over all modules. */
@Component
class Eraser {

  private final AccountErasure accounts;
  private final AccountRecords records;
  private final ObjectProvider<PersonalData> modules;
  private final Erasures erasures;
  private final DataExports exports;
  private final AuditLog audit;
  private final Clock clock;

  Eraser(
      AccountErasure accounts,
      AccountRecords records,
      ObjectProvider<PersonalData> modules,
      Erasures erasures,
      DataExports exports,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.records = records;
    this.modules = modules;
    this.erasures = erasures;
    this.exports = exports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Locks the account of somebody who may go.
   *
   * @throws Problem 409 {@code last-administrator} or {@code last-owner}, with what to do first
   */
  Account requireFree(MemberId member) {
    var account = accounts.lock(member);
    var owned = records.lastOwnerOf(member);
    if (!owned.isEmpty()) {
      throw Problem.conflict(
          "last-owner",
          "The last owner stays",
          "%s has no other owner. Make somebody else an owner there first."
              .formatted(String.join(", ", owned)));
    }
    return account;
  }

  @Transactional
  public void erase(MemberId member) {
    var now = clock.instant();
    erasures
        .claim(member, now)
        .ifPresent(wish -> {
          var account = requireFree(member);
          var name = accounts.erase(account, now);
          var leaving = new Leaving(member, account.username(), account.email(), name);
          modules.forEach(module -> module.forget(leaving));
          exports.remove(member);
          erasures.remove(member);
          audit.record(wish.requestedBy(), "account.erased", account.subject(), Map.of(), null);
        });
  }
}
