package io.cvf.ecosystem.governance.monitors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one look found.
 *
 * @param at when it began
 * @param why it failed; null for a success
 * @param status of the answer; null without one
 * @param counts whether it says something of the monitor: a failure that the second try did not
 *     confirm does not, nor does one that was the platform's own
 * @param certificateUntil when the server's certificate ends; null without one
 */
record Look(
    UUID monitor,
    Instant at,
    @Nullable Cause why,
    @Nullable Integer status,
    int millis,
    boolean counts,
    @Nullable Instant certificateUntil) {

  static Look up(UUID monitor, Instant at) {
    return new Look(monitor, at, null, null, 0, true, null);
  }

  static Look down(UUID monitor, Instant at, Cause why) {
    return new Look(monitor, at, why, null, 0, true, null);
  }

  boolean isUp() {
    return why == null;
  }

  Look uncounted() {
    return new Look(monitor, at, why, status, millis, false, certificateUntil);
  }
}
