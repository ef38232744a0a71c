package io.cvf.rules.voting;

/**
 * How reputation becomes the weight of a ballot: {@code w = min(cap, √reputation)}, and nothing
 * below the floor.
 *
 * <p>All values are micros: 1,000,000 micros are one point, or a weight of one. The root is rounded
 * down to whole micros: with reputation {@code r} in micros, the weight in micros is the largest
 * integer {@code w} with {@code w² ≤ r · 1,000,000}. No floating point is involved, so every
 * implementation on every machine arrives at the same weight.
 *
 * @param floorMicros reputation below it has no weight, unless a certification vouches for the
 *     member
 * @param capMicros no weight is above it
 */
public record WeightRule(long floorMicros, long capMicros) {

  public static final long MICROS = 1_000_000;

  /** Five points to take part, a weight of ten at most. */
  public static final WeightRule DEFAULT = new WeightRule(5 * MICROS, 10 * MICROS);

  public WeightRule {
    if (floorMicros < 0 || capMicros <= 0) {
      throw new IllegalArgumentException("A floor of at least 0 and a cap above 0");
    }
  }

  /** The weight of a member in micros, 0 to the cap. */
  public long weight(Standing standing) {
    return Math.min(capMicros, uncapped(standing));
  }

  /** What the weight would be without the cap; only for showing what the cap does. */
  public long uncapped(Standing standing) {
    var earned =
        standing.certified() || standing.reputationMicros() >= floorMicros
            ? squareRoot(standing.reputationMicros())
            : 0;
    return standing.foundingElector() ? Math.max(earned, MICROS) : earned;
  }

  /**
   * The square root of a value in micros, in micros, rounded down.
   *
   * @param micros at most 9.2 · 10¹² (nine million points); above, {@link ArithmeticException}
   */
  public static long squareRoot(long micros) {
    return micros <= 0 ? 0 : IntegerRoot.of(Math.multiplyExact(micros, MICROS));
  }
}
