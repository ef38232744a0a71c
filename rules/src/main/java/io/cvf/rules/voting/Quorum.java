package io.cvf.rules.voting;

import java.util.regex.Pattern;

/**
 * How many members have to take part: {@code ⌈factor · √N⌉} of the N who are entitled.
 *
 * @param numerator of the factor, 1 to 100
 * @param denominator of the factor, 1 to 100
 */
public record Quorum(int numerator, int denominator) {

  private static final int MAX = 100;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,3})(?:/(\\d{1,3}))?");

  public Quorum {
    if (numerator < 1 || denominator < 1 || numerator > MAX || denominator > MAX) {
      throw new IllegalArgumentException("Whole numbers from 1 to %d.".formatted(MAX));
    }
  }

  /**
   * Reads {@code 1} or {@code 3/2}.
   *
   * @throws IllegalArgumentException with a sentence that says what is allowed
   */
  public static Quorum parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "The factor before the root of the entitled: a number such as 1, or a fraction as 3/2.");
    }
    var denominator = parts.group(2);
    return new Quorum(
        Integer.parseInt(parts.group(1)), denominator == null ? 1 : Integer.parseInt(denominator));
  }

  /**
   * The smallest {@code k} with {@code k ≥ factor · √N}, that is {@code (k · denominator)² ≥
   * numerator² · N}. With a factor above one, one or two entitled members cannot reach it.
   */
  public int required(int entitled) {
    var target = Math.multiplyExact((long) numerator * numerator, (long) entitled);
    var floor = IntegerRoot.of(target);
    var ceiling = floor * floor == target ? floor : floor + 1;
    return Math.toIntExact(Math.ceilDiv(ceiling, (long) denominator));
  }

  @Override
  public String toString() {
    return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
  }
}
