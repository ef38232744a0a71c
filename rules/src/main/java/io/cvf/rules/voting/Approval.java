package io.cvf.rules.voting;

import java.util.regex.Pattern;

/**
 * The share of the decisive weight that has to approve, as an exact fraction.
 *
 * @param numerator from 0
 * @param denominator from 1 to 1,000, not below the numerator
 * @param strict whether the share must be exceeded rather than reached
 */
public record Approval(int numerator, int denominator, boolean strict) {

  private static final int MAX = 1_000;
  private static final Pattern TEXT = Pattern.compile("(>?)(\\d{1,4})/(\\d{1,4})");

  public Approval {
    if (numerator < 0 || denominator < 1 || denominator > MAX || numerator > denominator) {
      throw new IllegalArgumentException(
          "A fraction from 0/1 to 1/1 with a denominator of at most %d.".formatted(MAX));
    }
  }

  public static Approval atLeast(int numerator, int denominator) {
    return new Approval(numerator, denominator, false);
  }

  public static Approval moreThan(int numerator, int denominator) {
    return new Approval(numerator, denominator, true);
  }

  /**
   * Reads {@code 2/3} (at least) or {@code >1/2} (more than).
   *
   * @throws IllegalArgumentException with a sentence that says what is allowed
   */
  public static Approval parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("A fraction such as 2/3, or >1/2 for more than a half.");
    }
    return new Approval(
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        !parts.group(1).isEmpty());
  }

  /**
   * Whether {@code approve / decisive} reaches the share; never when nothing was decisive. Both are
   * compared by cross multiplication, so nothing is rounded.
   *
   * @throws ArithmeticException above 9.2 · 10¹⁵ micros of weight
   */
  public boolean isMetBy(long approveMicros, long decisiveMicros) {
    if (decisiveMicros <= 0) {
      return false;
    }
    var left = Math.multiplyExact(approveMicros, (long) denominator);
    var right = Math.multiplyExact(decisiveMicros, (long) numerator);
    return strict ? left > right : left >= right;
  }

  @Override
  public String toString() {
    return (strict ? ">" : "") + numerator + "/" + denominator;
  }
}
