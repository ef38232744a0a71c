package io.cvf.ecosystem.metering.ingest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill version while it belonged to one publisher: from since, before until. */
record KnownSubject(
    int id, int risk, UUID publisher, @Nullable Instant since, @Nullable Instant until) {

  boolean covers(Instant moment) {
    return (since == null || !moment.isBefore(since)) && (until == null || moment.isBefore(until));
  }
}
