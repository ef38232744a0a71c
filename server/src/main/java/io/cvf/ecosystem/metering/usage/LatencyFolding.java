package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges the sketches of batches into those of their days. Batches only add rows: none waits for
 * another that measured the same skill.
 */
@Component
class LatencyFolding {

  private static final int AT_ONCE = 5_000;

  private final LatencyDays days;
  private final TransactionTemplate transaction;

  LatencyFolding(LatencyDays days, TransactionTemplate transaction) {
    this.days = days;
    this.transaction = transaction;
  }

  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    RecurringJob foldLatencies(LatencyFolding folding) {
      return new RecurringJob("latency-days", Duration.ofMinutes(1), folding::fold);
    }
  }

  /** A crash gives back what was taken in the transaction it cut off. */
  void fold() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(_ -> foldSome()));
    } while (more);
  }

  private boolean foldSome() {
    var taken = days.take(AT_ONCE);
    if (taken.isEmpty()) {
      return false;
    }
    var sketches = new HashMap<LatencyDays.Key, LatencySketch>();
    taken.forEach(it -> sketch(sketches, it.getKey()).merge(it.getValue()));
    days.of(sketches.keySet()).forEach(it -> sketch(sketches, it.getKey()).merge(it.getValue()));
    days.keep(
        sketches.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().stored())));
    return taken.size() == AT_ONCE;
  }

  private static LatencySketch sketch(
      Map<LatencyDays.Key, LatencySketch> sketches, LatencyDays.Key key) {
    return sketches.computeIfAbsent(key, _ -> new LatencySketch());
  }
}
