package io.cvf.rules.reputation;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How earned points fade: after every half-life half of them is left. The age is counted in whole
 * days, and each day has its integer:
 *
 * <pre>
 * table[d]     = ⌊10¹² · 2^(−d / halfLife)⌋                   for d = 0 … halfLife − 1
 * factor(age)  = table[age mod halfLife] >> (age div halfLife)
 * micros       = points · factor(age) / 10⁶                  rounded towards zero
 * </pre>
 *
 * Nothing here is a floating-point number, so every program on every machine gets the same result,
 * to the last digit. Immutable.
 */
public final class Decay {

  /** What one point is, in the unit of scores. */
  public static final long MICROS = 1_000_000;

  private static final int DIGITS = 12;
  private static final int LAST_SHIFT = Long.SIZE - 2;
  private static final MathContext PRECISION = new MathContext(40);
  private static final BigDecimal LN_2 =
      new BigDecimal("0.69314718055994530941723212145817656807550013436026");

  private final int halfLife;
  private final long[] table;

  private Decay(int halfLife) {
    this.halfLife = halfLife;
    this.table = new long[halfLife];
    for (int day = 0; day < halfLife; day++) {
      table[day] = scaledPowerOfTwo(day);
    }
  }

  /**
   * @param days the half-life, 1 to 3,650
   */
  public static Decay halvingEvery(int days) {
    if (days < 1 || days > 3_650) {
      throw new IllegalArgumentException("A half-life of 1 to 3,650 days, not " + days);
    }
    return new Decay(days);
  }

  public int halfLife() {
    return halfLife;
  }

  /** One value for each day of the first half-life, see above. */
  public long[] table() {
    return table.clone();
  }

  /**
   * What is left.
   *
   * @param points earned on one day, or taken from that day; at most 9 million either way
   * @param ageInDays whole days since; points of days to come have not begun to fade
   * @return millionths of a point
   */
  public long micros(long points, long ageInDays) {
    var age = Math.max(0, ageInDays);
    var shift = (int) Math.min(age / halfLife, LAST_SHIFT);
    var factor = table[(int) (age % halfLife)] >> shift;
    return Math.multiplyExact(points, factor) / MICROS;
  }

  /** The series of e^(−x) at x = ln 2 · day / halfLife, far more exact than the digits kept. */
  private long scaledPowerOfTwo(int day) {
    var x = LN_2.multiply(BigDecimal.valueOf(-day)).divide(BigDecimal.valueOf(halfLife), PRECISION);
    var sum = ONE;
    var term = ONE;
    for (int n = 1; term.signum() != 0 && n < 60; n++) {
      term = term.multiply(x, PRECISION).divide(BigDecimal.valueOf(n), PRECISION);
      sum = sum.add(term, PRECISION);
    }
    return sum.movePointRight(DIGITS).longValue();
  }
}
