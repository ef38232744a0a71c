package io.cvf.ecosystem.governance.status;

import java.time.Instant;
import java.util.Collection;

/**
 * What is true this second, in business hours or not. People's reports do not change it: only what
 * was measured does.
 */
final class StateNow {

  private StateNow() {}

  static PartnerState of(Collection<Watch> watches, Instant now) {
    // Spans end before the moment they were asked for.
    var last = now.minusSeconds(1);
    var known = watches.stream().filter(it -> isKnown(it, last)).toList();
    var down = known.stream().filter(it -> it.observed().down().contains(last)).toList();
    if (down.stream().allMatch(it -> it.announced().contains(now))
        && watches.stream().anyMatch(it -> it.announced().contains(now))) {
      return PartnerState.MAINTENANCE;
    }
    if (known.isEmpty()) {
      return PartnerState.NO_DATA;
    }
    if (down.isEmpty()) {
      return PartnerState.UP;
    }
    return down.size() == known.size() ? PartnerState.DOWN : PartnerState.DEGRADED;
  }

  private static boolean isKnown(Watch watch, Instant moment) {
    return watch.watched().contains(moment) && !watch.observed().missing().contains(moment);
  }
}
