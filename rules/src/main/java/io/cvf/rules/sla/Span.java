package io.cvf.rules.sla;

import java.time.Instant;

/**
 * A stretch of time, its end excluded. Both ends are whole seconds: what is finer is cut off, so
 * that parts always come to the whole.
 */
public record Span(Instant from, Instant until) {

  public Span {
    from = wholeSecond(from);
    until = wholeSecond(until);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("It ends at %s, before it begins".formatted(until));
    }
  }

  public long seconds() {
    return until.getEpochSecond() - from.getEpochSecond();
  }

  public boolean isEmpty() {
    return from.equals(until);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  private static Instant wholeSecond(Instant moment) {
    return moment.getNano() == 0 ? moment : Instant.ofEpochSecond(moment.getEpochSecond());
  }
}
