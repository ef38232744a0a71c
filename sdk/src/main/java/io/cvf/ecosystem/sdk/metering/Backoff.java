package io.cvf.ecosystem.sdk.metering;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to leave the server alone: longer after each failure, never less than it asked for. */
final class Backoff {

  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private final Duration longest;
  private int failures;

  Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  Duration after(Duration asked) {
    var grown = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    var base = grown.compareTo(longest) < 0 ? grown : longest;
    failures++;
    var random = ThreadLocalRandom.current();
    // Clients that were sent away together should not come back together.
    if (asked.compareTo(base) >= 0) {
      return asked.plusNanos(random.nextLong(asked.toNanos() / 4 + 1));
    }
    var own = base.dividedBy(2).plusNanos(random.nextLong(base.toNanos() / 2 + 1));
    return own.compareTo(asked) > 0 ? own : asked;
  }

  void reset() {
    failures = 0;
  }
}
