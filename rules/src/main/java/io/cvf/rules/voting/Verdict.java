package io.cvf.rules.voting;

import java.util.EnumSet;
import java.util.Set;

/** Accepted, or rejected by the gates that did not hold. */
public record Verdict(Set<Gate> failed) {

  public Verdict {
    failed = Set.copyOf(failed);
  }

  static Verdict of(boolean quorum, boolean approval) {
    var failed = EnumSet.noneOf(Gate.class);
    if (!quorum) {
      failed.add(Gate.QUORUM);
    }
    if (!approval) {
      failed.add(Gate.APPROVAL);
    }
    return new Verdict(failed);
  }

  public boolean accepted() {
    return failed.isEmpty();
  }
}
