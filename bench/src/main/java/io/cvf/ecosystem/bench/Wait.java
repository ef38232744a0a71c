package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Looks again and again whether something is so, and gives up in time.
 *
 * @param between two looks; on average, so that many who wait do not all look at the same moment
 */
record Wait(Duration between, Duration atMost) {

  @FunctionalInterface
  interface Look {
    boolean isSo() throws IOException;
  }

  /**
   * @throws IllegalStateException when it was not so in time
   */
  void until(String what, Look look) throws IOException, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!look.isSo()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("Waited %s until %s".formatted(atMost, what));
      }
      long nanos = between.toNanos();
      Thread.sleep(Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos)));
    }
  }
}
