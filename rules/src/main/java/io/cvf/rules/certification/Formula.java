package io.cvf.rules.certification;

/**
 * What a measured figure scores: straight lines between 100 and 60 points, and nothing below 60.
 * Shares are in basis points (hundredths of a percent, 0 to 10,000), rounded down; scores are
 * rounded down to hundredths of a point. Source: requirement set 1, {@code docs/guide/
 * certification.md}.
 */
public final class Formula {

  private static final int WHOLE = 10_000;
  private static final int LOST = Score.FULL.hundredths() - Score.FLOOR.hundredths();

  private static final int UPTIME_SPAN = 100;
  private static final long FAST_MILLIS = 1_000;
  private static final long SLOW_MILLIS = 5_000;
  private static final int RELIABLE = 9_990;
  private static final int UNRELIABLE = 9_900;

  private Formula() {}

  /**
   * The share of samples that succeeded, in basis points, rounded down; 0 of nothing.
   *
   * @param succeeded 0 to {@code samples}
   * @param samples up to 9·10¹⁴
   */
  public static int basisPoints(long succeeded, long samples) {
    if (succeeded < 0 || succeeded > samples) {
      throw new IllegalArgumentException(
          "%d of %d cannot have succeeded".formatted(succeeded, samples));
    }
    return samples == 0 ? 0 : (int) (Math.multiplyExact(succeeded, (long) WHOLE) / samples);
  }

  /**
   * 100 points at the target and above, 60 at one percentage point (100 basis points) below it,
   * none under that.
   *
   * @param uptime in basis points
   * @param target what is promised, in basis points
   */
  public static Score uptime(int uptime, int target) {
    requireShare(uptime);
    requireShare(target);
    return line((long) target - uptime, UPTIME_SPAN);
  }

  /**
   * 100 points up to 1,000 ms, 60 at 5,000 ms, none beyond.
   *
   * @param p95Millis the 95th percentile of the time to a complete answer
   */
  public static Score responseTime(long p95Millis) {
    if (p95Millis < 0) {
      throw new IllegalArgumentException("No answer takes %d ms".formatted(p95Millis));
    }
    return line(p95Millis - FAST_MILLIS, SLOW_MILLIS - FAST_MILLIS);
  }

  /**
   * 100 points from 99.9 % on, 60 at 99 %, none below.
   *
   * @param success the share of executions that succeeded, in basis points
   */
  public static Score reliability(int success) {
    requireShare(success);
    return line((long) RELIABLE - success, RELIABLE - UNRELIABLE);
  }

  /** From 100 points where nothing is missing to 60 where {@code span} is. */
  private static Score line(long missing, long span) {
    if (missing <= 0) {
      return Score.FULL;
    }
    if (missing > span) {
      return Score.NONE;
    }
    var left = Score.FLOOR.hundredths() + LOST * (span - missing) / span;
    return new Score(Math.toIntExact(left));
  }

  private static void requireShare(int basisPoints) {
    if (basisPoints < 0 || basisPoints > WHOLE) {
      throw new IllegalArgumentException(
          "A share has 0 to 10,000 basis points, not %d".formatted(basisPoints));
    }
  }
}
