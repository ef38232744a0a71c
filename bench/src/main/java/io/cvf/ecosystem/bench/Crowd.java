package io.cvf.ecosystem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Some who do the same over and over, at the same time, each as fast as it is done. */
record Crowd(int size) {

  /** One of them, with whatever it holds open. */
  interface Worker extends AutoCloseable {
    void work() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param nanos how long each piece of work took, ascending
   */
  record Outcome(double seconds, List<Long> nanos) {

    static final Outcome NONE = new Outcome(0, List.of());

    double perSecond() {
      return nanos.size() / seconds;
    }

    /**
     * @param percent 50 for the median
     */
    double millis(int percent) {
      var index = (int) Math.ceilDiv((long) nanos.size() * percent, 100L) - 1;
      return nanos.isEmpty() ? 0 : nanos.get(Math.max(0, index)) / 1e6;
    }

    Outcome and(Outcome other) {
      return new Outcome(
          seconds + other.seconds,
          Stream.concat(nanos.stream(), other.nanos.stream()).sorted().toList());
    }
  }

  /** Everybody works at least once. A failure is thrown when all have gone home. */
  Outcome work(Duration time, Callable<? extends Worker> hire) throws Exception {
    var workers = new ArrayList<Worker>();
    try (var threads = Executors.newFixedThreadPool(size)) {
      for (var i = 0; i < size; i++) {
        workers.add(hire.call());
      }
      var begin = System.nanoTime();
      var end = begin + time.toNanos();
      var results = threads.invokeAll(workers.stream().map(worker -> shift(worker, end)).toList());
      var seconds = (System.nanoTime() - begin) / 1e9;
      return new Outcome(seconds, all(results));
    } finally {
      for (var worker : workers) {
        worker.close();
      }
    }
  }

  private static Callable<List<Long>> shift(Worker worker, long end) {
    return () -> {
      var times = new ArrayList<Long>();
      var now = System.nanoTime();
      do {
        worker.work();
        var done = System.nanoTime();
        times.add(done - now);
        now = done;
      } while (now < end);
      return times;
    };
  }

  private static List<Long> all(List<Future<List<Long>>> results) throws Exception {
    var all = new ArrayList<Long>();
    for (var result : results) {
      try {
        all.addAll(result.get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException("A worker failed", failed.getCause());
      }
    }
    Collections.sort(all);
    return List.copyOf(all);
  }
}
