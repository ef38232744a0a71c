package io.cvf.ecosystem.governance.disputes;

import java.util.EnumSet;
import java.util.Set;

/** Where a dispute stands. */
public enum DisputeState {
  /** The respondent is to answer. */
  FILED,
  /** Answered; a mediator is awaited. */
  RESPONDED,
  /** Not answered in time; a mediator is awaited. */
  DEFAULTED,
  IN_MEDIATION,
  /** Decided, and open to an appeal. */
  RESOLVED,
  APPEALED,
  /** Decided for good. */
  FINAL,
  /** Ended by both parties themselves. */
  SETTLED;

  /** What may follow: the one table of a dispute's life. */
  public Set<DisputeState> next() {
    return switch (this) {
      case FILED -> EnumSet.of(RESPONDED, DEFAULTED, SETTLED);
      case RESPONDED -> EnumSet.of(IN_MEDIATION, SETTLED);
      case DEFAULTED -> EnumSet.of(IN_MEDIATION);
      case IN_MEDIATION -> EnumSet.of(RESOLVED);
      case RESOLVED -> EnumSet.of(APPEALED, FINAL);
      case APPEALED -> EnumSet.of(FINAL);
      case FINAL, SETTLED -> EnumSet.noneOf(DisputeState.class);
    };
  }

  boolean isOver() {
    return next().isEmpty();
  }
}
