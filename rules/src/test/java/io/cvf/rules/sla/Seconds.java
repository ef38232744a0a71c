package io.cvf.rules.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;

/** Short words for moments, and a second way to keep them that is too simple to be wrong. */
final class Seconds {

  private Seconds() {}

  /** So many seconds after 1970. */
  static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  /** Pairs of ends, in seconds after 1970. */
  static Spans spans(long... ends) {
    var all = new ArrayList<Span>();
    for (var i = 0; i < ends.length; i += 2) {
      all.add(new Span(at(ends[i]), at(ends[i + 1])));
    }
    return new Spans(all);
  }

  /** Of seconds below the limit; they overlap, touch, repeat and are in no order. */
  static Spans random(Random random, int limit) {
    var all = new ArrayList<Span>();
    for (var left = random.nextInt(8); left > 0; left--) {
      var from = random.nextInt(limit);
      all.add(new Span(at(from), at(from + random.nextInt(limit - from))));
    }
    return new Spans(all);
  }

  /** A bit for each second. */
  static BitSet bits(Spans spans) {
    var bits = new BitSet();
    spans
        .all()
        .forEach(
            it -> bits.set((int) it.from().getEpochSecond(), (int) it.until().getEpochSecond()));
    return bits;
  }
}
