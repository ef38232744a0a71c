package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.DisputePages.Filter;
import io.cvf.ecosystem.governance.disputes.DisputePages.Own;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Known;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is read of disputes. */
@Component
class DisputeReader {

  private final CaseAccess cases;
  private final DisputePages pages;
  private final Submissions submissions;
  private final SettlementOffers settlements;
  private final Rulings rulings;
  private final DisputeEvents events;
  private final DisputeActions actions;
  private final Parties parties;
  private final People people;
  private final MemberNames members;
  private final Markdown markdown;

  DisputeReader(
      CaseAccess cases,
      DisputePages pages,
      Submissions submissions,
      SettlementOffers settlements,
      Rulings rulings,
      DisputeEvents events,
      DisputeActions actions,
      Parties parties,
      People people,
      MemberNames members,
      Markdown markdown) {
    this.cases = cases;
    this.pages = pages;
    this.submissions = submissions;
    this.settlements = settlements;
    this.rulings = rulings;
    this.events = events;
    this.actions = actions;
    this.parties = parties;
    this.people = people;
    this.members = members;
    this.markdown = markdown;
  }

  /** What a list is asked for; null for anything. */
  record Asked(
      @Nullable List<DisputeState> states,
      @Nullable String party,
      boolean mine,
      @Nullable String mediator) {}

  DisputeView read(String caseId, Caller caller) {
    var dispute = cases.find(caseId, caller);
    var id = dispute.id();
    var response = submissions.find(id, Submission.Kind.RESPONSE).orElse(null);
    var appeal = submissions.find(id, Submission.Kind.APPEAL).orElse(null);
    var settlement = settlements.find(id).orElse(null);
    var first = rulings.find(id, Instance.FIRST).orElse(null);
    var second = rulings.find(id, Instance.APPEAL).orElse(null);
    var timeline = events.of(id);
    // Whoever did something stands in the timeline, but for the mediator the platform chose.
    var who = new ArrayList<@Nullable MemberId>();
    timeline.forEach(it -> who.add(it.by()));
    who.add(dispute.mediator());
    var known = people.of(who);
    var names = parties.namesOf(List.of(dispute));
    return new DisputeView(
        dispute.caseId(),
        names.of(dispute.claimant()),
        names.of(dispute.respondent()),
        dispute.type(),
        dispute.state(),
        dispute.description(),
        html(dispute.description()),
        dispute.filedAt(),
        known.person(dispute.filedBy()),
        submitted(response, known),
        known.personOrNull(dispute.mediator()),
        DisputeView.Due.of(dispute.due()),
        decision(first, known),
        submitted(appeal, known),
        decision(second, known),
        settling(settlement, known),
        plan(dispute.remediation()),
        dispute.state().isOver() ? 0 : dispute.statements().size(),
        dispute.slaMonth() == null ? null : dispute.slaMonth().toString(),
        timeline.stream()
            .map(it ->
                new DisputeView.Event(it.at(), it.what(), known.personOrNull(it.by()), it.text()))
            .toList(),
        parties.side(dispute, caller),
        dispute.version(),
        actions.of(dispute, settlement, caller));
  }

  Page<DisputeView.Summary> page(Asked asked, Caller caller, Paging paging) {
    var filter = filter(asked, caller);
    var page = filter == null ? new Page<Dispute>(List.of(), null) : pages.page(filter, paging);
    var names = parties.namesOf(page.items());
    var known = people.of(page.items().stream().map(Dispute::mediator).toList());
    var own = parties.organisationsOf(caller);
    return page.map(it ->
        new DisputeView.Summary(
            it.caseId(),
            names.of(it.claimant()),
            names.of(it.respondent()),
            it.type(),
            it.state(),
            it.filedAt(),
            known.personOrNull(it.mediator()),
            DisputeView.Due.of(it.due()),
            side(it, own, caller)));
  }

  /** Null when it names somebody there is not. */
  private @Nullable Filter filter(Asked asked, Caller caller) {
    var party = asked.party() == null ? "" : asked.party().strip();
    var platform = party.equals(Parties.PLATFORM_SLUG);
    var found = party.isEmpty() || platform ? null : parties.find(party).orElse(null);
    var mediator =
        asked.mediator() == null || asked.mediator().isBlank()
            ? null
            : members.idOf(asked.mediator().strip()).orElse(null);
    if ((found == null && !party.isEmpty() && !platform)
        || (mediator == null && asked.mediator() != null && !asked.mediator().isBlank())) {
      return null;
    }
    return new Filter(
        asked.states() == null ? List.of() : asked.states(),
        found == null ? null : found.organisation(),
        platform,
        mediator,
        asked.mine() || !CaseAccess.seesAll(caller)
            ? new Own(parties.organisationsOf(caller), caller.id())
            : null);
  }

  /** As {@link Parties#side}, without asking for each. */
  private @Nullable Side side(Dispute dispute, Set<OrganisationId> own, Caller caller) {
    var claimant = dispute.claimant().organisation();
    var respondent = dispute.respondent().organisation();
    if (claimant != null && own.contains(claimant)) {
      return Side.CLAIMANT;
    }
    if (respondent != null && own.contains(respondent)) {
      return Side.RESPONDENT;
    }
    if ((claimant != null && respondent != null)
        || !caller.is(Role.MAINTAINER)
        || !parties.isImpartial(dispute, caller.id())) {
      return null;
    }
    return claimant == null ? Side.CLAIMANT : Side.RESPONDENT;
  }

  private DisputeView.@Nullable Submitted submitted(@Nullable Submission it, Known known) {
    return it == null
        ? null
        : new DisputeView.Submitted(
            it.text(), html(it.text()), known.person(it.by()), it.at(), it.side());
  }

  private DisputeView.@Nullable Decision decision(@Nullable Ruling it, Known known) {
    return it == null
        ? null
        : new DisputeView.Decision(
            it.outcome(),
            it.against(),
            it.reason(),
            html(it.reason()),
            known.person(it.by()),
            it.at());
  }

  private static DisputeView.@Nullable Settling settling(
      @Nullable SettlementOffer it, Known known) {
    return it == null
        ? null
        : new DisputeView.Settling(
            it.text(),
            it.side(),
            it.offeredAt(),
            known.personOrNull(it.acceptedBy()),
            it.acceptedAt());
  }

  private DisputeView.@Nullable Plan plan(Dispute.@Nullable Remediation it) {
    return it == null
        ? null
        : new DisputeView.Plan(
            it.plan(), html(it.plan()), it.against(), it.dueOn(), it.state(), it.doneAt());
  }

  private String html(String text) {
    return markdown.render(text).html();
  }
}
