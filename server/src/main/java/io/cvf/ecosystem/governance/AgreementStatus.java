package io.cvf.ecosystem.governance;

import java.util.EnumSet;
import java.util.Set;

/** Where an agreement stands. Only an {@link #ACTIVE} one has terms in force. */
public enum AgreementStatus {
  /** Its checklist is worked through, then both sides sign. */
  ONBOARDING,
  ACTIVE,
  /** Its days are over; a renewal brings it back. */
  EXPIRED,
  TERMINATED,
  /** Given up before it was signed. */
  WITHDRAWN;

  /** What may follow: the one table of an agreement's life. */
  public Set<AgreementStatus> next() {
    return switch (this) {
      case ONBOARDING -> EnumSet.of(ACTIVE, WITHDRAWN);
      case ACTIVE -> EnumSet.of(EXPIRED, TERMINATED);
      case EXPIRED -> EnumSet.of(ACTIVE, TERMINATED);
      case TERMINATED, WITHDRAWN -> EnumSet.noneOf(AgreementStatus.class);
    };
  }
}
