package io.cvf.ecosystem.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cvf.ecosystem.platform.problems.Problem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a caller who asks more often than the limit, counted on this node. */
class RateLimitFilter extends OncePerRequestFilter {

  private static final String REMAINING = "X-RateLimit-Remaining";

  private final long perMinute;
  private final Function<HttpServletRequest, @Nullable String> callerOf;
  private final HandlerExceptionResolver problems;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(2)).build();

  RateLimitFilter(
      long perMinute,
      Function<HttpServletRequest, @Nullable String> callerOf,
      HandlerExceptionResolver problems) {
    this.perMinute = perMinute;
    this.callerOf = callerOf;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = callerOf.apply(request);
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    var taken = buckets.get(caller, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
    response.setHeader(REMAINING, Long.toString(taken.getRemainingTokens()));
    if (taken.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    problems.resolveException(
        request,
        response,
        null,
        Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests",
                "At most %d requests a minute are answered; wait as long as Retry-After says."
                    .formatted(perMinute))
            .retryAfter(Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1)));
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
