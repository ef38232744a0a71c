package io.cvf.rules.sla;

import java.util.Collection;
import java.util.OptionalLong;

/**
 * Whether a promise was kept, and which half of it was not.
 *
 * @param uptime whether the uptime reached its target
 * @param response whether the average response was quick enough
 */
public record Compliance(Answer uptime, Answer response) {

  /** Kept, broken, or nobody measured. */
  public enum Answer {
    YES,
    NO,
    NO_DATA
  }

  /**
   * @param responses seconds each incident waited, see {@link ResponseClock}; without incidents the
   *     promise is kept
   */
  public static Compliance of(
      Availability availability,
      int targetBasisPoints,
      Collection<Long> responses,
      long targetSeconds) {
    var sum = responses.stream().mapToLong(Long::longValue).sum();
    return new Compliance(
        !availability.hasData()
            ? Answer.NO_DATA
            : availability.reaches(targetBasisPoints) ? Answer.YES : Answer.NO,
        sum <= Math.multiplyExact(targetSeconds, (long) responses.size()) ? Answer.YES : Answer.NO);
  }

  /** Broken when one half is; kept when both are; without data it is neither. */
  public Answer compliant() {
    if (uptime == Answer.NO || response == Answer.NO) {
      return Answer.NO;
    }
    return uptime;
  }

  /** The average of the responses, rounded down; empty without any. */
  public static OptionalLong averageSeconds(Collection<Long> responses) {
    return responses.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(responses.stream().mapToLong(Long::longValue).sum() / responses.size());
  }
}
