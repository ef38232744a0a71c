package io.cvf.ecosystem.governance.sla;

import java.util.EnumSet;
import java.util.Set;

/** How far a step is. */
public enum StepState {
  /** Done by itself once it is due. */
  PENDING,
  /** Waits for somebody to release or waive it. */
  HELD,
  DONE,
  /** Never done. */
  WAIVED;

  /** What may follow: the one table. */
  public Set<StepState> next() {
    return switch (this) {
      case PENDING -> EnumSet.of(HELD, DONE, WAIVED);
      case HELD -> EnumSet.of(PENDING, WAIVED);
      case DONE, WAIVED -> EnumSet.noneOf(StepState.class);
    };
  }
}
