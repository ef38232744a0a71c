package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.RecentTrouble;
import io.cvf.ecosystem.governance.disputes.UrgentCases.Urgent;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Disputes staff has to see to: a mediator's own; and for maintainers and administrators those that
 * are about to run out or lack a mediator.
 */
@Component
class DisputeQueue implements StaffQueue, RecentTrouble {

  private static final Duration SOON = Duration.ofDays(7);

  private final UrgentCases cases;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  DisputeQueue(UrgentCases cases, OrganisationDirectory organisations, Clock clock) {
    this.cases = cases;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.DISPUTE;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    return cases
        .of(
            caller.id(),
            caller.is(Role.MAINTAINER, Role.ADMIN),
            clock.instant().plus(SOON),
            organisations.organisationsOf(caller.id()).keySet(),
            most)
        .stream()
        .map(it ->
            new Item(
                "%s: %s".formatted(it.caseId(), words(it)),
                "/disputes/" + it.caseId(),
                it.filedAt(),
                it.dueAt()))
        .toList();
  }

  private static String words(Urgent it) {
    if (it.withoutMediator()) {
      return "it waits for a mediator";
    }
    return switch (it.what()) {
      case RESPONSE -> "the respondent has to answer";
      case MEDIATION -> it.own() ? "you mediate" : "its mediator has to decide";
      case APPEAL_PERIOD -> "the parties may appeal";
      case APPEAL -> it.own() ? "you decide the appeal" : "the appeal has to be decided";
      case REMEDIATION -> "a plan has to be carried out";
      case null -> "nothing runs out";
    };
  }

  @Override
  public String name() {
    return "disputes";
  }

  @Override
  public int since(Instant since) {
    return cases.filedSince(since);
  }

  @Override
  public List<Trouble> latest(Instant since, int most) {
    return cases.latest(since, most);
  }
}
