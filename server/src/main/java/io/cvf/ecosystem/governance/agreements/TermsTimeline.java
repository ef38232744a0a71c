package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.integrations.AgreementTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which document counted when, computed from what was signed. */
final class TermsTimeline {

  private TermsTimeline() {}

  /** A signed document and the time it was signed for, its end excluded. */
  record Signed(AgreementTier tier, String sha256, Instant from, Instant until) {

    boolean covers(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }

  /**
   * @param signed in the order they were signed: of several at one moment the last counts
   * @return without overlaps, in the order of time
   */
  static List<Signed> of(List<Signed> signed) {
    var moments = new TreeSet<Instant>();
    signed.forEach(it -> moments.addAll(List.of(it.from(), it.until())));
    var timeline = new ArrayList<Signed>();
    for (var from : moments) {
      var until = moments.higher(from);
      var counts = at(signed, from);
      if (until == null || counts == null) {
        continue;
      }
      var before = timeline.isEmpty() ? null : timeline.getLast();
      if (before != null
          && before.sha256().equals(counts.sha256())
          && before.until().equals(from)) {
        timeline.removeLast();
        timeline.add(new Signed(counts.tier(), counts.sha256(), before.from(), until));
      } else {
        timeline.add(new Signed(counts.tier(), counts.sha256(), from, until));
      }
    }
    return List.copyOf(timeline);
  }

  private static @Nullable Signed at(List<Signed> signed, Instant moment) {
    return signed.reversed().stream().filter(it -> it.covers(moment)).findFirst().orElse(null);
  }
}
