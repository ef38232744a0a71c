package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way an account comes to be: stored, audited and told to the other modules. */
@Component
class NewMembers {

  private final Accounts accounts;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewMembers(Accounts accounts, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The name must be kept already; empty when the e-mail address belongs to somebody else. */
  Optional<Account> add(NewAccount account) {
    var made = accounts.add(account, clock.instant());
    made.ifPresent(member -> {
      audit.record(member.id(), "account.registered", member.subject(), Map.of(), null);
      events.publishEvent(new MemberRegistered(member.id(), member.username(), member.joinedAt()));
    });
    return made;
  }
}
