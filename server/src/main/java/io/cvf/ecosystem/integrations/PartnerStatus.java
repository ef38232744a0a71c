package io.cvf.ecosystem.integrations;

import java.util.EnumSet;
import java.util.Set;

/** Where a partner stands. Only a {@link #CERTIFIED} one publishes. */
public enum PartnerStatus {
  REGISTERED,
  CERTIFIED,
  SUSPENDED,
  EXPIRED,
  TERMINATED;

  /** What may follow: the one table of a partner's life. */
  public Set<PartnerStatus> next() {
    return switch (this) {
      case REGISTERED -> EnumSet.of(CERTIFIED, TERMINATED);
      case CERTIFIED -> EnumSet.of(SUSPENDED, EXPIRED, TERMINATED);
      case SUSPENDED, EXPIRED -> EnumSet.of(CERTIFIED, TERMINATED);
      case TERMINATED -> EnumSet.noneOf(PartnerStatus.class);
    };
  }
}
