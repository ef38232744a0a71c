package io.cvf.story.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like the real one, ahead of it by what a file says at that moment. */
final class MovedClock extends Clock {

  private final Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final Path offset;

  MovedClock(Path offset) {
    this.offset = offset;
  }

  @Override
  public Instant instant() {
    try {
      return real.instant().plus(Duration.parse(Files.readString(offset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
