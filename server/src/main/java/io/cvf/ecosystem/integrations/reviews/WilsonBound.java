package io.cvf.ecosystem.integrations.reviews;

/**
 * Ranks reviews by what their helpful votes prove. Three of three rank below ninety of a hundred,
 * because they say less.
 *
 * <pre>
 * p = yes / n,  z = 1.96 (95 % confidence)
 * lower bound = (p + z²/2n − z·√((p·(1 − p) + z²/4n) / n)) / (1 + z²/n)
 * </pre>
 *
 * The lower bound of the score interval of E. B. Wilson, "Probable Inference, the Law of
 * Succession, and Statistical Inference", Journal of the American Statistical Association 22
 * (1927), 209–212.
 */
final class WilsonBound {

  private static final double Z = 1.96;
  private static final double MILLION = 1_000_000;

  private WilsonBound() {}

  /** In millionths, 0 to 1,000,000; 0 without votes. */
  static int millionths(int yes, int no) {
    double n = (double) yes + no;
    if (n == 0) {
      return 0;
    }
    double p = yes / n;
    double spread = Z * Math.sqrt((p * (1 - p) + Z * Z / (4 * n)) / n);
    double bound = (p + Z * Z / (2 * n) - spread) / (1 + Z * Z / n);
    return (int) Math.round(Math.clamp(bound, 0, 1) * MILLION);
  }
}
