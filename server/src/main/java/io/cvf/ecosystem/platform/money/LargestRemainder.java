package io.cvf.ecosystem.platform.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount in whole units so that the parts always come to the amount (the method of
 * Hamilton): each part is rounded down, and what is left goes, unit by unit, to the largest
 * remainders; of equal ones to the earlier.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * @param total may be negative; its parts mirror those of the positive amount
   * @param weights 0 or more each, more than 0 together
   * @return as many parts as weights, in their order, none of a sign other than the total's
   */
  public static List<Long> split(long total, long... weights) {
    var sum = BigInteger.ZERO;
    for (var weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("A weight is negative: " + weight);
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("Nobody has a share");
    }
    var amount = BigInteger.valueOf(total).abs();
    var parts = new ArrayList<Long>(weights.length);
    var remainders = new ArrayList<BigInteger>(weights.length);
    var left = amount;
    for (var weight : weights) {
      var part = amount.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
      left = left.subtract(part[0]);
      parts.add(total < 0 ? part[0].negate().longValueExact() : part[0].longValueExact());
      remainders.add(part[1]);
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer part) -> remainders.get(part)).reversed())
        .limit(left.intValueExact())
        .forEach(part -> parts.set(part, parts.get(part) + (total < 0 ? -1 : 1)));
    return List.copyOf(parts);
  }
}
