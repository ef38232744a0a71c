package io.cvf.rules.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeMap;

/**
 * What single looks say of the time between them.
 *
 * @param down the looks found it down
 * @param missing nobody knows
 */
public record Observations(Spans down, Spans missing) {

  /** One look. */
  public record Look(Instant at, boolean up) {}

  /**
   * Reads looks in any order. What a look found stands until the next one, at most {@code
   * validity}; from then on data are missing until the next look, and so they are before the first
   * one. Of two looks at the same second the worse one counts.
   *
   * @param validity three intervals and a timeout, for a monitor of this platform
   */
  public static Observations of(
      Collection<Look> looks, Duration validity, Instant from, Instant until) {
    var inOrder = new TreeMap<Instant, Boolean>();
    for (var look : looks) {
      var second = Instant.ofEpochSecond(look.at().getEpochSecond());
      inOrder.merge(second, look.up(), Boolean::logicalAnd);
    }
    var known = new ArrayList<Span>();
    var down = new ArrayList<Span>();
    Instant next = null;
    for (var look : inOrder.descendingMap().entrySet()) {
      var valid = look.getKey().plus(validity);
      var stands = new Span(look.getKey(), next == null || valid.isBefore(next) ? valid : next);
      known.add(stands);
      if (!look.getValue()) {
        down.add(stands);
      }
      next = look.getKey();
    }
    var period = Spans.of(from, until);
    return new Observations(new Spans(down).intersect(period), period.minus(new Spans(known)));
  }
}
