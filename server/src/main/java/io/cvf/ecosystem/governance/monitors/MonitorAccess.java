package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see and who may set up what is measured: never the measured once it is in force. */
@Component
class MonitorAccess {

  private static final Set<Position> BUILD = Set.of(Position.OWNER, Position.DEVELOPER);

  private final Monitors monitors;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;

  MonitorAccess(Monitors monitors, PartnerDirectory partners, OrganisationDirectory organisations) {
    this.monitors = monitors;
    this.partners = partners;
    this.organisations = organisations;
  }

  /** What can be done with a monitor. */
  enum Action {
    EDIT,
    TEST,
    PAUSE,
    RESUME,
    END
  }

  /** Staff and the partner's people; 404 and 403 otherwise. */
  Monitor readable(UUID id, Caller caller) {
    var monitor = monitors.find(id).orElseThrow(MonitorProblems::notFound);
    requireReader(monitor.partner(), caller);
    return monitor;
  }

  Monitors.Watched readable(AgreementId id, Caller caller) {
    var agreement = monitors.agreement(id).orElseThrow(MonitorProblems::agreementNotFound);
    requireReader(agreement.partner(), caller);
    return agreement;
  }

  private void requireReader(PartnerId partner, Caller caller) {
    if (!caller.isStaff()) {
      partners.requireInsider(partner, caller);
    }
  }

  /** 403 unless {@link #maySetUp}. */
  void requireSetUp(PartnerId partner, AgreementStatus status, Caller caller) {
    if (!maySetUp(partner, status, caller)) {
      throw Problem.forbidden(
          "Maintainers set up monitors; a partner's owners and developers may while the agreement"
              + " is not yet signed.");
    }
  }

  boolean maySetUp(PartnerId partner, AgreementStatus status, Caller caller) {
    return mayStop(partner, caller)
        || (status == AgreementStatus.ONBOARDING && builds(partner, caller));
  }

  /** 403 unless {@link #mayStop}. */
  void requireStop(PartnerId partner, Caller caller) {
    if (!mayStop(partner, caller)) {
      throw Problem.forbidden("Only maintainers without a part in the partner do this.");
    }
  }

  private boolean mayStop(PartnerId partner, Caller caller) {
    return caller.is(Role.MAINTAINER, Role.ADMIN) && partners.isImpartial(partner, caller.id());
  }

  private boolean builds(PartnerId partner, Caller caller) {
    var entry = partners.of(List.of(partner)).get(partner);
    return entry != null
        && organisations
            .position(entry.organisation(), caller.id())
            .filter(BUILD::contains)
            .isPresent();
  }

  /** The caller's rights at one partner, asked for once for a whole list. */
  record Rights(boolean setUp, boolean stop) {

    List<Action> actions(Monitor monitor) {
      if (monitor.endedAt() != null) {
        return List.of();
      }
      var actions = new java.util.ArrayList<Action>();
      if (setUp) {
        actions.add(Action.EDIT);
        if (monitor.terms().kind() == MonitorKind.HTTP) {
          actions.add(Action.TEST);
        }
      }
      if (stop) {
        actions.add(monitor.pausedAt() == null ? Action.PAUSE : Action.RESUME);
      }
      if (setUp) {
        actions.add(Action.END);
      }
      return List.copyOf(actions);
    }
  }

  Rights rights(PartnerId partner, AgreementStatus status, Caller caller) {
    return new Rights(maySetUp(partner, status, caller), mayStop(partner, caller));
  }
}
