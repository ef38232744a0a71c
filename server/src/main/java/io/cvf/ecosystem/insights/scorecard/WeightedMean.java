package io.cvf.ecosystem.insights.scorecard;

import java.util.Collection;
import java.util.OptionalInt;

/** The mean of scores by their weights, in whole numbers. */
final class WeightedMean {

  private WeightedMean() {}

  /**
   * @param weight 1 or more
   * @param hundredths of a point, 0 to 1,000
   */
  record Part(int weight, int hundredths) {}

  /** In hundredths, rounded half up, once; empty without parts. */
  static OptionalInt of(Collection<Part> parts) {
    long weights = 0;
    long sum = 0;
    for (var part : parts) {
      weights += part.weight();
      sum += (long) part.weight() * part.hundredths();
    }
    return weights == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact((2 * sum + weights) / (2 * weights)));
  }
}
