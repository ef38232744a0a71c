package io.cvf.ecosystem.bench;

import java.util.concurrent.Callable;

/** When each tenth of the work was done, and how much memory the server held then. */
final class Milestones {

  private static final int PARTS = 10;

  private final long total;
  private final Callable<Double> memory;
  private final long[] at = new long[PARTS + 1];
  private long done;
  private int part;
  private double mostMemory;

  Milestones(long total, Callable<Double> memory) {
    this.total = total;
    this.memory = memory;
    this.at[0] = System.nanoTime();
  }

  synchronized void add(long events) throws Exception {
    done += events;
    while (part < PARTS && done >= total * (part + 1) / PARTS) {
      part++;
      at[part] = System.nanoTime();
      mostMemory = Math.max(mostMemory, memory.call());
    }
  }

  double seconds() {
    return (at[PARTS] - at[0]) / 1e9;
  }

  /** What an event of the last tenth took, in those of the first. */
  double growth() {
    return (double) (at[PARTS] - at[PARTS - 1]) / (at[1] - at[0]);
  }

  double mostMemory() {
    return mostMemory;
  }
}
