package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the caller may do, by the same rules that would refuse it. */
@Component
class DisputeActions {

  private final Parties parties;
  private final Clock clock;

  DisputeActions(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  Set<DisputeAction> of(Dispute dispute, @Nullable SettlementOffer offer, Caller caller) {
    var actions = EnumSet.noneOf(DisputeAction.class);
    var impartial = parties.isImpartial(dispute, caller.id());
    if (caller.is(Role.MEDIATOR) && impartial) {
      actions.add(DisputeAction.NOTE);
    }
    // A deadline has passed: what may be done is known once it is carried out.
    if (!dispute.isOverdue(clock.instant())) {
      addOfParty(actions, dispute, offer, caller);
      if (impartial) {
        addOfStaff(actions, dispute, caller);
      }
    }
    return actions;
  }

  private void addOfParty(
      Set<DisputeAction> actions, Dispute dispute, @Nullable SettlementOffer offer, Caller caller) {
    if (parties.side(dispute, caller) == null) {
      return;
    }
    if (dispute.takesEvidence()) {
      actions.add(DisputeAction.ADD_EVIDENCE);
    }
    if (dispute.state() == DisputeState.FILED
        && parties.acts(dispute, Side.RESPONDENT, caller, Parties.DEVELOPERS)) {
      actions.add(DisputeAction.RESPOND);
    }
    var owns =
        parties.acts(dispute, Side.CLAIMANT, caller, Parties.OWNERS)
            || parties.acts(dispute, Side.RESPONDENT, caller, Parties.OWNERS);
    if (owns && dispute.isSettleable()) {
      actions.add(DisputeAction.OFFER_SETTLEMENT);
      if (offer != null
          && !caller.is(offer.offeredBy())
          && parties.acts(dispute, offer.side().other(), caller, Parties.OWNERS)) {
        actions.add(DisputeAction.ACCEPT_SETTLEMENT);
      }
    }
    if (owns && dispute.state() == DisputeState.RESOLVED) {
      actions.add(DisputeAction.APPEAL);
    }
  }

  private static void addOfStaff(Set<DisputeAction> actions, Dispute dispute, Caller caller) {
    if (caller.is(Role.MAINTAINER) && dispute.isMediable()) {
      actions.add(DisputeAction.REASSIGN);
    }
    if (!caller.is(Role.MEDIATOR) || !dispute.hasMediator(caller.id())) {
      return;
    }
    if (dispute.state() == DisputeState.IN_MEDIATION) {
      actions.add(DisputeAction.RESOLVE);
    }
    if (dispute.state() == DisputeState.APPEALED) {
      actions.add(DisputeAction.DECIDE_APPEAL);
    }
    if (dispute.hasOpenRemediation()) {
      actions.add(DisputeAction.COMPLETE_REMEDIATION);
    }
  }
}
