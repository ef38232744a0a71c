package io.cvf.rules.voting;

import java.time.Duration;

/**
 * What a vote keeps from its start to its close, whatever is changed meanwhile.
 *
 * @param entitled how many members may vote
 * @param closeProtection before the close, a ballot that flips the result extends the vote, once
 * @param extension by how much
 * @param hiddenUntilClose nothing is shown before the close, so nothing is extended either
 */
public record Terms(
    Gates gates,
    WeightRule weightRule,
    int entitled,
    Duration closeProtection,
    Duration extension,
    boolean hiddenUntilClose) {

  public boolean protectsClose() {
    return !hiddenUntilClose;
  }

  public Verdict judge(Tally tally) {
    return gates.judge(tally, entitled);
  }

  public int quorumRequired() {
    return gates.quorum().required(entitled);
  }
}
