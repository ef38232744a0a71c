package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds disputes for those who may know of them; for everyone else there are none. */
@Component
class CaseAccess {

  private final Disputes disputes;
  private final Parties parties;
  private final MediatorAssignments assignments;
  private final CaseClock caseClock;
  private final Clock clock;

  CaseAccess(
      Disputes disputes,
      Parties parties,
      MediatorAssignments assignments,
      CaseClock caseClock,
      Clock clock) {
    this.disputes = disputes;
    this.parties = parties;
    this.assignments = assignments;
    this.caseClock = caseClock;
    this.clock = clock;
  }

  /** Whether the caller may see all disputes. */
  static boolean seesAll(Caller caller) {
    return caller.is(Role.MEDIATOR, Role.MAINTAINER, Role.ADMIN);
  }

  /** 404 {@code dispute-not-found}. */
  Dispute find(String caseId, Caller caller) {
    return known(disputes.find(caseId).orElseThrow(() -> DisputeProblems.notFound(caseId)), caller);
  }

  /** Kept from everyone else, and brought to where its clock stands; 404 as {@link #find}. */
  @Transactional(propagation = Propagation.MANDATORY)
  Dispute lock(String caseId, Caller caller) {
    var locked = disputes.lock(caseId).orElseThrow(() -> DisputeProblems.notFound(caseId));
    return caseClock.upTo(known(locked, caller), clock.instant());
  }

  private Dispute known(Dispute dispute, Caller caller) {
    if (!seesAll(caller) && parties.side(dispute, caller) == null) {
      throw DisputeProblems.notFound(dispute.caseId());
    }
    return dispute;
  }

  /** Its parties, its mediators, maintainers and administrators; 403 for everyone else. */
  void requireEvidenceReader(Dispute dispute, Caller caller) {
    if (!caller.is(Role.MAINTAINER, Role.ADMIN)
        && parties.side(dispute, caller) == null
        && !assignments.of(dispute.id()).contains(caller.id())) {
      throw Problem.forbidden("Only the parties and the mediators of the case see its evidence.");
    }
  }
}
