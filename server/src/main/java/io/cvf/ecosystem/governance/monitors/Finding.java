package io.cvf.ecosystem.governance.monitors;

import java.util.List;

/**
 * What came of a turn: one look, or two when the first failed.
 *
 * @param looks in their order
 */
record Finding(Target target, List<Look> looks) {

  Look newest() {
    return looks.getLast();
  }

  Look oldest() {
    return looks.getFirst();
  }

  /** Nobody there answered, which may be because the platform has no network. */
  boolean mayBeOurs() {
    var why = newest().why();
    return why != null && why.mayBeOurs();
  }

  Finding uncounted() {
    return new Finding(target, looks.stream().map(Look::uncounted).toList());
  }
}
