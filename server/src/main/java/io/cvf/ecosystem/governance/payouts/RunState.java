package io.cvf.ecosystem.governance.payouts;

import java.util.EnumSet;
import java.util.Set;

/** How far a payout run is. */
enum RunState {
  /** Waits for another person. */
  PREPARED,
  /** The bank may be told. */
  RELEASED,
  PAID,
  CANCELLED;

  /** What may follow: the one table of a run's life. */
  Set<RunState> next() {
    return switch (this) {
      case PREPARED -> EnumSet.of(RELEASED, CANCELLED);
      case RELEASED -> EnumSet.of(PAID, CANCELLED);
      case PAID, CANCELLED -> EnumSet.noneOf(RunState.class);
    };
  }
}
