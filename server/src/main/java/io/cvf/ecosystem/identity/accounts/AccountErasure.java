package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.MemberSuspended;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The part of an erasure that concerns the account itself, in the caller's transaction. */
@Component
public class AccountErasure {

  private final Accounts accounts;
  private final Usernames usernames;
  private final PasswordResets resets;
  private final EmailChanges emailChanges;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  AccountErasure(
      Accounts accounts,
      Usernames usernames,
      PasswordResets resets,
      EmailChanges emailChanges,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.usernames = usernames;
    this.resets = resets;
    this.emailChanges = emailChanges;
    this.sessions = sessions;
    this.events = events;
  }

  /** 409 {@code last-administrator}; else nobody changes the account until the transaction ends. */
  public Account lock(MemberId member) {
    LastAdministrator.refuse(accounts, member);
    return accounts.lock(member).orElseThrow();
  }

  /** From now on the account is a suspended one that nobody can sign in to. */
  public String erase(Account account, Instant now) {
    var name = usernames.takeForFormer();
    accounts.erase(account.id(), name, now);
    usernames.retire(account.username());
    resets.removeAll(account.id());
    emailChanges.remove(account.id());
    sessions.endAll(account.id(), null);
    events.publishEvent(new MemberSuspended(account.id(), now));
    return name;
  }
}
