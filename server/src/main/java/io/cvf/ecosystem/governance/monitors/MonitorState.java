package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a monitor before its next look.
 *
 * @param validity how long what a look found stands
 * @param watchedFrom since when it is watched without a pause
 * @param seenAt of the newest look that counts; null when there was none since then
 * @param up what that look found; null like it
 */
record MonitorState(
    UUID monitor,
    PartnerId partner,
    String name,
    Duration validity,
    Instant watchedFrom,
    @Nullable Instant seenAt,
    @Nullable Boolean up) {

  /** Three intervals and a timeout; what executions tell of an hour is true of that hour only. */
  static Duration validity(MonitorKind kind, int intervalSeconds, int timeoutSeconds) {
    return switch (kind) {
      case HTTP, ALERTS -> Duration.ofSeconds(3L * intervalSeconds + timeoutSeconds);
      case EXECUTIONS -> Duration.ofSeconds(intervalSeconds);
    };
  }

  boolean isDown() {
    return Boolean.FALSE.equals(up);
  }

  /** From then on, until something is heard, nothing is known. */
  Instant knownUntil() {
    return seenAt == null ? watchedFrom : seenAt.plus(validity);
  }

  /** The gap that lasts at that moment, if there is one. */
  Optional<Gap> gap(Instant now) {
    var known = knownUntil();
    return known.isBefore(now) ? Optional.of(new Gap(monitor, known, now)) : Optional.empty();
  }
}
