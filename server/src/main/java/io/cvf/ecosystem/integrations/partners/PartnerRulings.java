package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a partner outside of reviews. Reasons are public. */
@Service
public class PartnerRulings {

  private final PartnerAccess access;
  private final PartnerLifecycle lifecycle;
  private final Clock clock;

  PartnerRulings(PartnerAccess access, PartnerLifecycle lifecycle, Clock clock) {
    this.access = access;
    this.lifecycle = lifecycle;
    this.clock = clock;
  }

  /** What somebody may do with a partner. */
  enum Action {
    EDIT,
    VERIFY_WEBSITE,
    APPLY,
    PUBLISH,
    SUSPEND,
    REINSTATE,
    TERMINATE
  }

  @Transactional
  public Partner suspend(String slugOrId, @Nullable String reason, Caller caller) {
    return rule(slugOrId, PartnerStatus.SUSPENDED, reason, caller);
  }

  /** 409 {@code certification-run-out} when only a new review can certify it. */
  @Transactional
  Partner reinstate(String slugOrId, @Nullable String reason, Caller caller) {
    var why = Reason.checked(reason);
    var partner = access.lock(access.find(slugOrId).id());
    access.requireImpartial(partner, caller);
    if (partner.status() != PartnerStatus.SUSPENDED) {
      throw Problem.conflict(
          "partner-transition-refused",
          "Not possible now",
          "%s is %s; only a suspended partner is reinstated."
              .formatted(partner.name(), partner.status()));
    }
    if (!isInDate(partner)) {
      throw Problem.conflict(
          "certification-run-out",
          "The certification has run out",
          "%s was certified until %s; it needs a new review."
              .formatted(partner.name(), partner.certifiedUntil()));
    }
    return lifecycle.move(partner.id(), PartnerStatus.CERTIFIED, Decision.by(caller.id(), why));
  }

  /** By its owner, or by staff who share no organisation with it. */
  @Transactional
  public Partner terminate(String slugOrId, @Nullable String reason, Caller caller) {
    var why = Reason.checked(reason);
    var partner = access.lock(access.find(slugOrId).id());
    if (!isOwner(partner, caller)) {
      if (!caller.is(Role.MAINTAINER, Role.ADMIN)) {
        throw Problem.forbidden(
            "Only its owners, maintainers and administrators end a partnership.");
      }
      access.requireImpartial(partner, caller);
    }
    return lifecycle.move(partner.id(), PartnerStatus.TERMINATED, Decision.by(caller.id(), why));
  }

  private Partner rule(String slugOrId, PartnerStatus to, @Nullable String reason, Caller caller) {
    var why = Reason.checked(reason);
    var partner = access.lock(access.find(slugOrId).id());
    access.requireImpartial(partner, caller);
    return lifecycle.move(partner.id(), to, Decision.by(caller.id(), why));
  }

  /** What the caller may do now; empty for a visitor. */
  Set<Action> actions(Partner partner, Website website, @Nullable Caller caller) {
    var actions = EnumSet.noneOf(Action.class);
    if (caller == null || partner.status() == PartnerStatus.TERMINATED) {
      return actions;
    }
    var position = access.position(partner, caller);
    if (position.filter(it -> it != Position.FINANCE).isPresent()) {
      actions.add(Action.APPLY);
      if (!website.isVerified()) {
        actions.add(Action.VERIFY_WEBSITE);
      }
      if (partner.isCertified()) {
        actions.add(Action.PUBLISH);
      }
    }
    if (position.filter(Position.OWNER::equals).isPresent()) {
      actions.add(Action.EDIT);
      actions.add(Action.TERMINATE);
    }
    if (caller.isStaff() && access.isImpartial(partner, caller.id())) {
      actions.addAll(ofStaff(partner, caller));
    }
    return actions;
  }

  private Set<Action> ofStaff(Partner partner, Caller caller) {
    var actions = EnumSet.noneOf(Action.class);
    if (caller.is(Role.CERTIFIER, Role.MAINTAINER)) {
      if (partner.isCertified()) {
        actions.add(Action.SUSPEND);
      }
      if (partner.status() == PartnerStatus.SUSPENDED && isInDate(partner)) {
        actions.add(Action.REINSTATE);
      }
    }
    if (caller.is(Role.MAINTAINER, Role.ADMIN)) {
      actions.add(Action.TERMINATE);
    }
    return actions;
  }

  private boolean isOwner(Partner partner, Caller caller) {
    return access.position(partner, caller).filter(Position.OWNER::equals).isPresent();
  }

  private boolean isInDate(Partner partner) {
    var until = partner.certifiedUntil();
    return until != null && LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(until);
  }
}
