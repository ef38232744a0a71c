package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.EcosystemException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Tries again while a server is away or busy, for so long at a time. */
record Patience(Duration atMost, PrintWriter err) {

  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  <T> T with(Supplier<T> call) {
    long end = System.nanoTime() + atMost.toNanos();
    for (var wait = FIRST; ; wait = longer(wait)) {
      try {
        return call.get();
      } catch (EcosystemException failure) {
        var asked = failure.retryAfter().orElse(Duration.ZERO);
        var pause = wait.compareTo(asked) > 0 ? wait : asked;
        if (!passing(failure) || System.nanoTime() + pause.toNanos() > end) {
          throw failure;
        }
        err.printf("%s; trying again in %d s.%n", failure.problem().title(), pause.toSeconds());
        sleep(pause);
      }
    }
  }

  private static boolean passing(EcosystemException failure) {
    var problem = failure.problem();
    return PASSING.contains(problem.status()) || problem.is("unreachable") || problem.is("timeout");
  }

  /** Limited at once: doubled for an hour it would be longer than a duration can be. */
  static Duration longer(Duration wait) {
    var doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}
