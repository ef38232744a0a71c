package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mediator decided.
 *
 * @param against the side it sanctions; null for {@link Outcome#DISMISS}
 */
record Ruling(Outcome outcome, @Nullable Side against, String reason, Instant at, MemberId by) {

  boolean saysLike(Ruling other) {
    return outcome == other.outcome && against == other.against;
  }
}
