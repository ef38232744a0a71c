package io.cvf.ecosystem.identity.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many times in a period for each key, counted on this node. */
final class Allowances {

  private final long times;
  private final Duration period;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Allowances(long times, Duration period, Clock clock) {
    this.times = times;
    this.period = period;
    this.time = new ByClock(clock);
    this.buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(period).build();
  }

  /** Takes one; the wait until there is one again when there was none, else zero. */
  Duration take(String key) {
    var taken = buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1);
  }

  void giveBack(String key) {
    buckets.get(key, _ -> full()).addTokens(1);
  }

  private Bucket full() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
        .build();
  }

  private record ByClock(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
