package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds checklists for whoever may see them, and says what else they may do. */
@Service
class ChecklistAccess {

  private final ChecklistRows rows;
  private final Concerned concerned;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;

  ChecklistAccess(
      ChecklistRows rows,
      Concerned concerned,
      PartnerDirectory partners,
      OrganisationDirectory organisations) {
    this.rows = rows;
    this.concerned = concerned;
    this.partners = partners;
    this.organisations = organisations;
  }

  /** 404 {@code agreement-not-found}; 403 for strangers. */
  Checklist readable(UUID agreement, Caller caller) {
    var found = rows.find(new AgreementId(agreement)).orElseThrow(OnboardingProblems::noChecklist);
    requireRead(found, caller);
    return found;
  }

  /** Like {@link #readable}, and kept from everyone else until this transaction ends. */
  Checklist locked(UUID agreement, Caller caller) {
    var found = rows.lock(new AgreementId(agreement)).orElseThrow(OnboardingProblems::noChecklist);
    requireRead(found, caller);
    return found;
  }

  private void requireRead(Checklist checklist, Caller caller) {
    if (!rights(checklist, caller).mayRead()) {
      throw Problem.forbidden("Only the partner's people and staff see its onboarding.");
    }
  }

  Rights rights(Checklist checklist, Caller caller) {
    var organisation = concerned.partner(checklist.partner()).organisation();
    var position = organisations.position(organisation, caller.id()).orElse(null);
    var judges = position == null && caller.is(Role.MAINTAINER, Role.CERTIFIER);
    return new Rights(
        caller, position, judges && partners.isImpartial(checklist.partner(), caller.id()));
  }

  /** 403, with a conflict of interest told apart from a missing role. */
  void requireMayDo(Checklist checklist, ChecklistItem item, Caller caller) {
    var rights = rights(checklist, caller);
    if (rights.mayDo(item)) {
      return;
    }
    if (rights.holdsRoleFor(item)) {
      partners.requireImpartial(checklist.partner(), caller);
    }
    throw onlyFor(item.responsible().inWords(), checklist);
  }

  void requireMayShow(Checklist checklist, ChecklistItem item, Caller caller) {
    if (!rights(checklist, caller).mayShow(item)) {
      requireImpartialStaff(checklist, caller);
      throw onlyFor("an owner or developer of the partner, or staff,", checklist);
    }
  }

  void requireMayComment(Checklist checklist, Caller caller) {
    if (!rights(checklist, caller).mayComment()) {
      requireImpartialStaff(checklist, caller);
      throw onlyFor("the partner's people, a maintainer or a certifier", checklist);
    }
  }

  void requireMayAssign(Checklist checklist, Caller caller) {
    if (!rights(checklist, caller).mayAssign()) {
      requireImpartialStaff(checklist, caller);
      throw onlyFor("a maintainer or a certifier", checklist);
    }
  }

  private void requireImpartialStaff(Checklist checklist, Caller caller) {
    if (caller.is(Role.MAINTAINER, Role.CERTIFIER)) {
      partners.requireImpartial(checklist.partner(), caller);
    }
  }

  private Problem onlyFor(String who, Checklist checklist) {
    return Problem.forbidden(
        "Only %s does this for %s.".formatted(who, concerned.partner(checklist.partner()).name()));
  }
}
