package io.cvf.rules.voting;

/** Square roots of whole numbers, rounded down, without floating point. */
final class IntegerRoot {

  private IntegerRoot() {}

  /** The largest {@code r} with {@code r² ≤ value}, for any value from 0. */
  static long of(long value) {
    if (value < 2) {
      return value;
    }
    // Newton's method comes down from a start above the root, and stops at it.
    var root = 1L << ((65 - Long.numberOfLeadingZeros(value)) / 2);
    while (true) {
      var next = (root + value / root) >>> 1;
      if (next >= root) {
        return root;
      }
      root = next;
    }
  }
}
