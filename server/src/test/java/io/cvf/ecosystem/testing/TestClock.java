package io.cvf.ecosystem.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock in tests: runs like the real one, and can be moved. */
public final class TestClock extends Clock {

  private final Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public void advance(Duration step) {
    offset.updateAndGet(step::plus);
  }

  public void set(Instant instant) {
    offset.set(Duration.between(real.instant(), instant));
  }

  public void reset() {
    offset.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The platform thinks in UTC");
  }
}
