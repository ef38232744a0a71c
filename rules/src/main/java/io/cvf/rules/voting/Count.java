package io.cvf.rules.voting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running vote as its ballots have made it so far. The server keeps it ballot by ballot; whoever
 * recounts replays the log through the same method.
 *
 * @param uncapped the same ballots, weighed without the cap; for comparison only
 * @param closesAt the close as it stands
 * @param extended whether a late flip has moved the close
 */
public record Count(Tally tally, Tally uncapped, Instant closesAt, boolean extended) {

  public static Count begin(Instant closesAt) {
    return new Count(Tally.EMPTY, Tally.EMPTY, closesAt, false);
  }

  /**
   * One ballot.
   *
   * @param weightMicros capped, as it counts
   * @param uncappedMicros the same member's weight without the cap
   */
  public record Cast(
      @Nullable Choice before, Choice choice, long weightMicros, long uncappedMicros, Instant at) {}

  /** After a ballot, which may flip the result late enough to extend the vote. */
  public Count cast(Cast ballot, Terms terms) {
    var next = tally.cast(ballot.before(), ballot.choice(), ballot.weightMicros());
    var nextUncapped = uncapped.cast(ballot.before(), ballot.choice(), ballot.uncappedMicros());
    var flips =
        !extended
            && terms.protectsClose()
            && !ballot.at().isBefore(closesAt.minus(terms.closeProtection()))
            && terms.judge(tally).accepted() != terms.judge(next).accepted();
    return flips
        ? new Count(next, nextUncapped, closesAt.plus(terms.extension()), true)
        : new Count(next, nextUncapped, closesAt, extended);
  }

  /** What a vote decides whose count this is. */
  public Verdict verdict(Terms terms) {
    return terms.judge(tally);
  }
}
