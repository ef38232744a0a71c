package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of two parties.
 *
 * @param caseId what people call it: {@code DISP-2026-001}
 * @param statements whose money is held as long as it is open
 * @param slaMonth the sealed month a partner contests; null for all others
 * @param mediator who decides, or decided last
 * @param mediatorFrom from when it waits for a mediator; null unless it does
 * @param due the nearest deadline; null while nobody is waited for, or only a mediator
 */
record Dispute(
    DisputeId id,
    String caseId,
    Party claimant,
    Party respondent,
    DisputeType type,
    DisputeState state,
    String description,
    List<String> statements,
    @Nullable YearMonth slaMonth,
    Instant filedAt,
    MemberId filedBy,
    @Nullable MemberId mediator,
    @Nullable Instant mediatorFrom,
    @Nullable Due due,
    @Nullable Remediation remediation,
    long version) {

  /** Until when what is waited for; at that moment it is too late. */
  record Due(DueKind what, Instant at) {

    boolean isPast(Instant now) {
      return !at.isAfter(now);
    }
  }

  /**
   * What a party has to mend.
   *
   * @param dueAt the first moment at which it is missed
   */
  record Remediation(
      State state, Side against, String plan, Instant dueAt, @Nullable Instant doneAt) {

    enum State {
      DUE,
      DONE,
      MISSED
    }

    boolean isOpen() {
      return state != State.DONE;
    }

    /** Its last day. */
    LocalDate dueOn() {
      return LocalDate.ofInstant(dueAt, ZoneOffset.UTC).minusDays(1);
    }
  }

  Party party(Side side) {
    return side == Side.CLAIMANT ? claimant : respondent;
  }

  boolean hasMediator(MemberId member) {
    return member.equals(mediator);
  }

  /** Whether the clock has moved it on, though the job has not come to it yet. */
  boolean isOverdue(Instant now) {
    return due != null && due.isPast(now);
  }

  /** Whether a mediator may be given to it, or another one. */
  boolean isMediable() {
    return switch (state) {
      case RESPONDED, DEFAULTED, IN_MEDIATION, APPEALED -> true;
      case FILED, RESOLVED, FINAL, SETTLED -> false;
    };
  }

  /** Whether the parties can still end it themselves. */
  boolean isSettleable() {
    return state.next().contains(DisputeState.SETTLED);
  }

  boolean hasOpenRemediation() {
    return remediation != null && remediation.isOpen() && state != DisputeState.APPEALED;
  }

  boolean takesEvidence() {
    return !state.isOver() || hasOpenRemediation();
  }

  Instance instance() {
    return state == DisputeState.APPEALED ? Instance.APPEAL : Instance.FIRST;
  }

  /** How the audit log names it. */
  String subject() {
    return "dispute:" + caseId;
  }

  /** 409 {@code dispute-transition-refused} unless the table knows the move. */
  void requireNext(DisputeState to) {
    if (!state.next().contains(to)) {
      throw refused();
    }
  }

  Problem refused() {
    return Problem.conflict(
            "dispute-transition-refused",
            "Not possible now",
            "%s is %s, where this cannot be done. Read it again; actions says what can."
                .formatted(caseId, state))
        .with("state", state);
  }
}
