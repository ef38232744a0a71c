package io.cvf.rules.metering;

/**
 * What a part of a month sums up to.
 *
 * @param executions everything counted, with failed and the publisher's own ones
 * @param billed those that succeeded for others
 * @param quantity of those billed
 */
public record Share(long executions, long billed, long quantity) {

  public static final Share NONE = new Share(0, 0, 0);

  public Share plus(Share other) {
    return new Share(
        Math.addExact(executions, other.executions),
        Math.addExact(billed, other.billed),
        Math.addExact(quantity, other.quantity));
  }

  public Share plus(ExecutionLeaf leaf) {
    return leaf.isBilled()
        ? new Share(executions + 1, billed + 1, Math.addExact(quantity, leaf.quantity()))
        : new Share(executions + 1, billed, quantity);
  }
}
