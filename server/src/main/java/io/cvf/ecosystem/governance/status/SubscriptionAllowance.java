package io.cvf.ecosystem.governance.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cvf.ecosystem.platform.problems.Problem;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often one network address may have us write to somebody, counted on this node. */
@Component
class SubscriptionAllowance {

  private static final long AN_HOUR = 30;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();

  /** 429 {@code too-many-requests}. */
  void take(String networkAddress) {
    var taken = buckets.get(networkAddress, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-requests",
              "Too many requests",
              "Mail is asked for at most %d times an hour; wait as long as Retry-After says."
                  .formatted(AN_HOUR))
          .retryAfter(Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1));
    }
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
        .build();
  }
}
