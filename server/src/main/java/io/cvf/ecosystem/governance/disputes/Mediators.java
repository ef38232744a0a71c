package io.cvf.ecosystem.governance.disputes;

import static java.util.Comparator.comparing;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who may mediate a dispute, and gives it to them. */
@Component
class Mediators {

  private final StaffDirectory staff;
  private final MemberNames names;
  private final Parties parties;
  private final Disputes disputes;
  private final MediatorAssignments assignments;
  private final Rulings rulings;
  private final Submissions submissions;
  private final DisputeReminders reminders;
  private final DisputeSettings settings;
  private final CaseLog log;

  Mediators(
      StaffDirectory staff,
      MemberNames names,
      Parties parties,
      Disputes disputes,
      MediatorAssignments assignments,
      Rulings rulings,
      Submissions submissions,
      DisputeReminders reminders,
      DisputeSettings settings,
      CaseLog log) {
    this.staff = staff;
    this.names = names;
    this.parties = parties;
    this.disputes = disputes;
    this.assignments = assignments;
    this.rulings = rulings;
    this.submissions = submissions;
    this.reminders = reminders;
    this.settings = settings;
    this.log = log;
  }

  /**
   * Who would be chosen by the platform: nobody who had the case before if that can be, then who
   * has the fewest open ones.
   */
  Optional<MemberId> choose(Dispute dispute) {
    var candidates = staff.holding(Role.MEDIATOR);
    var open = disputes.openCases(candidates);
    var before = assignments.of(dispute.id());
    return candidates.stream()
        .sorted(
            comparing((MemberId it) -> before.contains(it))
                .thenComparing(it -> open.getOrDefault(it, 0))
                .thenComparing(MemberId::value))
        .filter(it -> !dispute.hasMediator(it) && whyNot(dispute, it) == null)
        .findFirst();
  }

  /** From that moment on; waits for one, and tells the maintainers once, when there is nobody. */
  Dispute assign(Dispute dispute, Instant at) {
    var chosen = choose(dispute);
    if (chosen.isPresent()) {
      return assign(dispute, chosen.get(), at, null, null);
    }
    var from = dispute.mediatorFrom() == null ? at : dispute.mediatorFrom();
    if (dispute.mediatorFrom() == null || dispute.mediator() != null) {
      disputes.await(dispute.id(), dispute.state(), from);
    }
    if (reminders.add(dispute.id(), "MEDIATOR", from, at)) {
      log.happened(dispute, What.MEDIATOR_MISSING, at, null, null);
    }
    return disputes.get(dispute.id());
  }

  /** Another one takes over; where there is none, the same one goes on and is watched. */
  Dispute replaceOverdue(Dispute dispute, Instant at) {
    log.happened(dispute, What.MEDIATION_OVERDUE, at, null, null);
    var chosen = choose(dispute);
    if (chosen.isPresent()) {
      return assign(dispute, chosen.get(), at, null, null);
    }
    var mediator = dispute.mediator();
    if (mediator == null) {
      throw new IllegalStateException(dispute.caseId() + " is overdue without a mediator");
    }
    disputes.mediate(
        dispute.id(), dispute.state(), mediator, settings.decisionDue(dispute.instance(), at));
    log.happened(dispute, What.MEDIATOR_MISSING, at, null, null);
    return disputes.get(dispute.id());
  }

  /**
   * Whoever is named, or chosen when nobody is.
   *
   * @throws Problem 403 {@code mediator-not-impartial}, 404 {@code member-not-found}, 409 {@code
   *     not-a-mediator} or {@code no-mediator}
   */
  Dispute reassign(
      Dispute dispute, @Nullable String username, String reason, Instant at, MemberId by) {
    var mediator =
        username == null
            ? choose(dispute).orElseThrow(() -> DisputeProblems.noMediator(dispute))
            : named(dispute, username);
    return assign(dispute, mediator, at, by, reason);
  }

  private MemberId named(Dispute dispute, String username) {
    var member =
        names
            .idOf(username)
            .orElseThrow(() ->
                Problem.notFound(
                    "member-not-found", "No such member", "Nobody is called " + username + "."));
    if (!staff.holding(Role.MEDIATOR).contains(member)) {
      throw DisputeProblems.notAMediator(username);
    }
    if (dispute.hasMediator(member)) {
      throw Problem.invalid("/username", username + " mediates it already; name somebody else.");
    }
    var whyNot = whyNot(dispute, member);
    if (whyNot != null) {
      throw DisputeProblems.notImpartial(username, whyNot);
    }
    return member;
  }

  /** Null when the member may mediate it. */
  private @Nullable String whyNot(Dispute dispute, MemberId member) {
    if (!parties.isImpartial(dispute, member)) {
      return "shares an organisation with a party.";
    }
    if (hasSpokenForAParty(dispute, member)) {
      return "spoke for a party.";
    }
    return dispute.state() == DisputeState.APPEALED && decidedFirst(dispute, member)
        ? "decided what is appealed."
        : null;
  }

  private boolean hasSpokenForAParty(Dispute dispute, MemberId member) {
    return member.equals(dispute.filedBy())
        || List.of(Submission.Kind.values()).stream()
            .flatMap(it -> submissions.find(dispute.id(), it).stream())
            .anyMatch(it -> member.equals(it.by()));
  }

  private boolean decidedFirst(Dispute dispute, MemberId member) {
    return rulings
        .find(dispute.id(), Instance.FIRST)
        .filter(it -> member.equals(it.by()))
        .isPresent();
  }

  private Dispute assign(
      Dispute dispute,
      MemberId mediator,
      Instant at,
      @Nullable MemberId by,
      @Nullable String reason) {
    var state =
        dispute.state() == DisputeState.APPEALED
            ? DisputeState.APPEALED
            : DisputeState.IN_MEDIATION;
    if (state != dispute.state()) {
      dispute.requireNext(state);
    }
    var due = settings.decisionDue(dispute.instance(), at);
    disputes.mediate(dispute.id(), state, mediator, due);
    assignments.add(dispute.id(), dispute.instance(), mediator, at);
    var assigned = disputes.get(dispute.id());
    log.happened(
        assigned,
        What.MEDIATOR_ASSIGNED,
        at,
        by,
        reason,
        Map.of("mediator", mediator.toString(), "dueAt", due.toString()));
    return assigned;
  }
}
