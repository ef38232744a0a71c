package io.cvf.ecosystem.governance.status;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** One answer for all who ask within a few seconds: everybody may, and when it matters many do. */
@Component
class StatusBoard {

  static final Duration FRESH = Duration.ofSeconds(10);

  private static final String ALL = "all";

  private final LoadingCache<String, StatusSnapshot> snapshots;

  StatusBoard(StatusFigures figures, Clock clock) {
    snapshots =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(FRESH)
            .build(_ -> figures.now());
  }

  StatusSnapshot now() {
    return snapshots.get(ALL);
  }

  /** What is asked next is computed anew. */
  void forget() {
    snapshots.invalidateAll();
  }
}
