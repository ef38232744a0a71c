package io.cvf.ecosystem.sdk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Remembers the waits instead of waiting. */
final class SettableRetries {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final List<Duration> waits = new ArrayList<>();
  final Retries retries = new Retries(Clock.fixed(NOW, ZoneOffset.UTC), waits::add);

  Ecosystem connect(URI url) {
    return new Ecosystem(new Transport(url, "cvf_secret", Transport.client(url).build(), retries));
  }
}
