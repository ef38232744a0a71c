package io.cvf.ecosystem.community.voting;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.voting.Choice;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ballot, or the change of one, in the log.
 *
 * @param position of its leaf, from 0
 * @param leaf the exact text that is hashed
 * @param reason as the voter gave it
 */
record LogEntry(
    long position,
    String voter,
    Choice choice,
    Instant castAt,
    String leaf,
    @Nullable BallotReason reason) {

  Hash hash() {
    return Hash.leaf(leaf);
  }

  /** Whether a ballot with this choice and reason would say nothing new. */
  boolean says(Choice other, @Nullable String otherReason) {
    var mine = reason == null ? null : reason.text();
    return choice == other && Objects.equals(mine, otherReason);
  }
}
