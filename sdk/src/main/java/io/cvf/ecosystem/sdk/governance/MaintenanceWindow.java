package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work that was announced, and how much of it does not count as downtime. */
public record MaintenanceWindow(
    UUID id,
    IncidentSummary.Partner partner,
    Instant from,
    Instant until,
    String reason,
    Instant announcedAt,
    Effect excludes,
    long version) {

  /**
   * @param seconds that do not count, of {@code ofSeconds}
   * @param whyNot {@code ANNOUNCED_LATE} or {@code MONTH_USED_UP}; null when nothing is in the way
   */
  public record Effect(long seconds, long ofSeconds, @Nullable String whyNot) {}
}
