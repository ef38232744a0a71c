package io.cvf.ecosystem.sdk;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** How often, and after how long, a request that can be repeated is repeated. */
record Retries(Clock clock, Pause pause) {

  static final int ATTEMPTS = 4;
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  Retries() {
    this(Clock.systemUTC(), Thread::sleep);
  }

  /** Waits; replaced in tests. */
  @FunctionalInterface
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  /**
   * How long to wait before the next attempt; empty when another one is pointless: the answer is
   * final, the attempts are used up, or the server asks for more patience than {@link #LONGEST}.
   */
  Optional<Duration> afterAnswer(int attempt, int status, HttpHeaders headers) {
    if (!PASSING.contains(status)) {
      return Optional.empty();
    }
    var asked = asked(headers).orElse(Duration.ZERO);
    return afterSilence(attempt)
        .map(own -> own.compareTo(asked) > 0 ? own : asked)
        .filter(wait -> wait.compareTo(LONGEST) <= 0);
  }

  /** As {@link #afterAnswer}, when the connection failed. */
  Optional<Duration> afterSilence(int attempt) {
    if (attempt >= ATTEMPTS) {
      return Optional.empty();
    }
    var base = FIRST.multipliedBy(1L << (attempt - 1));
    // Clients that were cut off together should not come back together.
    return Optional.of(base.plusMillis(ThreadLocalRandom.current().nextLong(base.toMillis())));
  }

  /** How long the server wants to be left alone. */
  Optional<Duration> asked(HttpHeaders headers) {
    return headers.firstValue("Retry-After").flatMap(this::asked);
  }

  private Optional<Duration> asked(String retryAfter) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      var date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(Instant.now(clock), date));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
