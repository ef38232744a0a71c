package io.cvf.ecosystem.metering.usage;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long most executions took, in milliseconds; null where nobody measured.
 *
 * @param p50 half of them took no longer
 */
record Percentiles(@Nullable Long p50, @Nullable Long p95, @Nullable Long p99) {

  /** Of some subjects together. */
  static Percentiles of(Collection<Integer> subjects, Map<Integer, LatencySketch> sketches) {
    var all = new LatencySketch();
    for (var subject : subjects) {
      var sketch = sketches.get(subject);
      if (sketch != null) {
        all.merge(sketch.stored());
      }
    }
    return all.count() == 0
        ? new Percentiles(null, null, null)
        : new Percentiles(all.percentile(50), all.percentile(95), all.percentile(99));
  }
}
