package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.community.ConcernId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named objection. As long as it is open the RFC cannot be put to the vote.
 *
 * @param end null while it is open
 */
record Concern(
    ConcernId id,
    RfcId rfc,
    int number,
    String title,
    String body,
    Person raisedBy,
    Instant raisedAt,
    @Nullable End end) {

  enum State {
    OPEN,
    RESOLVED,
    OVERRULED
  }

  /** Somebody by the name they are shown with. */
  record Person(MemberId id, String username, String displayName) {}

  record End(State state, Person by, Instant at, String reason) {}

  State state() {
    return end == null ? State.OPEN : end.state();
  }

  void requireOpen() {
    if (end != null) {
      throw Problem.conflict(
          "concern-closed",
          "The concern is closed already",
          "The concern was %s at %s: %s"
              .formatted(end.state().name().toLowerCase(Locale.ROOT), end.at(), end.reason()));
    }
  }
}
