package io.cvf.ecosystem.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's time in microseconds, because that is what PostgreSQL keeps. */
public final class PlatformClock extends Clock {

  private static final ScopedValue<Instant> RETOLD = ScopedValue.newInstance();

  private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

  /**
   * Does the work as if it were that moment, for the calling thread alone. Only for telling a
   * history that did not happen here, such as the demo's.
   */
  public static void retell(Instant moment, Runnable work) {
    ScopedValue.where(RETOLD, moment).run(work);
  }

  @Override
  public Instant instant() {
    return RETOLD.isBound() ? RETOLD.get() : system.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.tick(Clock.system(zone), Duration.ofNanos(1_000));
  }
}
