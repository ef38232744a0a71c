package io.cvf.ecosystem.governance.disputes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those concerned, in the transaction in which it happens. */
@Component
class DisputeNews {

  private static final int MAX_TEXT = 1_000;

  private final Parties parties;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DisputeNews(
      Parties parties, StaffDirectory staff, ApplicationEventPublisher events, Clock clock) {
    this.parties = parties;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  /** Both parties and the mediator; where staff has to act, the maintainers. */
  void happened(
      Dispute dispute, What what, long number, @Nullable MemberId by, @Nullable String text) {
    var title = title(dispute, what);
    if (title != null) {
      var people =
          what == What.MEDIATOR_MISSING ? staff.holding(Role.MAINTAINER) : everybody(dispute);
      tell(dispute, "event:" + number, people, by, title, text);
    }
  }

  private @Nullable String title(Dispute dispute, What what) {
    var caseId = dispute.caseId();
    return switch (what) {
      case FILED -> {
        var names = parties.namesOf(List.of(dispute));
        yield "%s files a dispute against %s: %s"
            .formatted(
                names.of(dispute.claimant()).name(), names.of(dispute.respondent()).name(), caseId);
      }
      case RESPONDED -> caseId + " is answered";
      case DEFAULTED -> caseId + " goes on without an answer: nobody responded in time";
      case EVIDENCE_ADDED -> "There is new evidence in " + caseId;
      case SETTLEMENT_OFFERED -> "A settlement of %s is offered".formatted(caseId);
      case SETTLED -> caseId + " is settled";
      case MEDIATOR_ASSIGNED -> caseId + " has a mediator";
      case MEDIATOR_MISSING -> caseId + " waits for a mediator: nobody impartial is there";
      case MEDIATION_OVERDUE -> "The mediation of %s is overdue".formatted(caseId);
      case RESOLVED -> caseId + " is decided";
      case APPEALED -> caseId + " is appealed";
      case APPEAL_DECIDED -> "The appeal of %s is decided".formatted(caseId);
      case FINAL -> caseId + " is closed: its decision is final";
      case REMEDIATION_DONE -> "The plan of %s is carried out".formatted(caseId);
      case REMEDIATION_MISSED -> "The plan of %s was not carried out in time".formatted(caseId);
      // The marketplace tells what happens to a partner, the decision told the plan.
      case SUSPENDED, REINSTATED, TERMINATED, REMEDIATION_PLANNED -> null;
    };
  }

  /** Told once for each deadline. */
  void soonDue(Dispute dispute, Dispute.Due due) {
    var title =
        switch (due.what()) {
          case RESPONSE -> "Respond to %s before %s";
          case MEDIATION -> "Decide %s before %s";
          case APPEAL_PERIOD -> "%s can be appealed until %s";
          case APPEAL -> "Decide the appeal of %s before %s";
          case REMEDIATION -> "The plan of %s has to be carried out before %s";
        };
    tell(
        dispute,
        "reminder:%s:%s:%s".formatted(dispute.caseId(), due.what(), due.at()),
        reminded(dispute, due.what()),
        null,
        title.formatted(dispute.caseId(), due.at()),
        null);
  }

  private Set<MemberId> reminded(Dispute dispute, DueKind what) {
    return switch (what) {
      case RESPONSE -> parties.people(dispute.respondent());
      case MEDIATION, APPEAL -> mediator(dispute);
      case APPEAL_PERIOD -> everybody(dispute);
      case REMEDIATION -> {
        var people = mediator(dispute);
        if (dispute.remediation() != null) {
          people.addAll(parties.people(dispute.party(dispute.remediation().against())));
        }
        yield people;
      }
    };
  }

  private Set<MemberId> everybody(Dispute dispute) {
    var people = mediator(dispute);
    people.addAll(parties.people(dispute.claimant()));
    people.addAll(parties.people(dispute.respondent()));
    return people;
  }

  private static Set<MemberId> mediator(Dispute dispute) {
    var people = new HashSet<MemberId>();
    if (dispute.mediator() != null) {
      people.add(dispute.mediator());
    }
    return people;
  }

  private void tell(
      Dispute dispute,
      String key,
      Set<MemberId> people,
      @Nullable MemberId actor,
      String title,
      @Nullable String text) {
    if (people.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes("dispute:%s:%s".formatted(dispute.id(), key).getBytes(UTF_8)),
            NotificationKind.DISPUTE,
            Audience.members(people),
            actor,
            title,
            text == null ? null : Text.shortened(text, MAX_TEXT),
            "/disputes/" + dispute.caseId(),
            clock.instant()));
  }
}
