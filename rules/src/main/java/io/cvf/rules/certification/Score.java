package io.cvf.rules.certification;

import java.math.BigDecimal;

/**
 * A score from 0 to 100 points.
 *
 * @param hundredths of a point, 0 to 10,000
 */
public record Score(int hundredths) implements Comparable<Score> {

  public static final Score NONE = new Score(0);
  public static final Score FULL = new Score(10_000);

  /** Below it a single criterion fails the whole review. */
  public static final Score FLOOR = new Score(6_000);

  private static final int DECIMALS = 2;

  public Score {
    if (hundredths < 0 || hundredths > 10_000) {
      throw new IllegalArgumentException(
          "A score has 0 to 10,000 hundredths, not %d".formatted(hundredths));
    }
  }

  /**
   * @param points 0 to 100
   */
  public static Score of(int points) {
    return new Score(Math.multiplyExact(points, 100));
  }

  /**
   * @throws ArithmeticException when it has more than two decimals
   * @throws IllegalArgumentException when it is not from 0 to 100
   */
  public static Score of(BigDecimal points) {
    return new Score(points.movePointRight(DECIMALS).intValueExact());
  }

  public BigDecimal points() {
    return BigDecimal.valueOf(hundredths, DECIMALS);
  }

  public boolean isBelow(Score other) {
    return hundredths < other.hundredths;
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  @Override
  public String toString() {
    return points().toPlainString();
  }
}
