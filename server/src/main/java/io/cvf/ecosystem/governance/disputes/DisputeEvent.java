package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a dispute, as its timeline shows it.
 *
 * @param at when it happened by the rules, however late a deadline was noticed
 * @param by null for the platform
 */
record DisputeEvent(What what, Instant at, @Nullable MemberId by, @Nullable String text) {

  enum What {
    FILED,
    RESPONDED,
    DEFAULTED,
    EVIDENCE_ADDED,
    SETTLEMENT_OFFERED,
    SETTLED,
    MEDIATOR_ASSIGNED,
    /** Nobody is impartial; it waits. */
    MEDIATOR_MISSING,
    /** Another mediator takes over. */
    MEDIATION_OVERDUE,
    RESOLVED,
    APPEALED,
    APPEAL_DECIDED,
    FINAL,
    SUSPENDED,
    REINSTATED,
    TERMINATED,
    REMEDIATION_PLANNED,
    REMEDIATION_DONE,
    REMEDIATION_MISSED
  }
}
