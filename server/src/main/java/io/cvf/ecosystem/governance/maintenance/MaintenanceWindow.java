package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Span;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a partner announced to take down.
 *
 * @param monitors what is taken down; empty for everything
 * @param announcedAt or moved the last time
 */
record MaintenanceWindow(
    UUID id,
    PartnerId partner,
    Set<UUID> monitors,
    Instant from,
    Instant until,
    String reason,
    Instant announcedAt,
    MemberId announcedBy,
    boolean cancelled,
    long version) {

  MaintenanceWindow {
    monitors = Set.copyOf(monitors);
  }

  Span span() {
    return new Span(from, until);
  }

  MaintenanceRule.Window window() {
    return new MaintenanceRule.Window(span(), announcedAt);
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(from);
  }

  boolean isOver(Instant now) {
    return cancelled || !now.isBefore(until);
  }

  /** Whether another plan takes down nothing that this one did not announce. */
  boolean covers(Instant otherFrom, Instant otherUntil, Set<UUID> otherMonitors) {
    return !otherFrom.isBefore(from)
        && !otherUntil.isAfter(until)
        && (monitors.isEmpty()
            || (!otherMonitors.isEmpty() && monitors.containsAll(otherMonitors)));
  }
}
