package io.cvf.ecosystem.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Does things at the same moment, each in a thread of its own. */
public final class Together {

  private Together() {}

  @SafeVarargs
  public static <T> List<T> run(Callable<T>... works) throws Exception {
    var start = new CyclicBarrier(works.length);
    try (var threads = Executors.newFixedThreadPool(works.length)) {
      var running = new ArrayList<java.util.concurrent.Future<T>>();
      for (var work : works) {
        running.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      var results = new ArrayList<T>();
      for (var result : running) {
        results.add(result.get());
      }
      return results;
    }
  }
}
