package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is down in maintenance that was announced in time is no incident. */
@Component
class MaintenanceShelter {

  private final MaintenanceHistory maintenance;

  MaintenanceShelter(MaintenanceHistory maintenance) {
    this.maintenance = maintenance;
  }

  /** When the maintenance ends that takes the monitor out then; null when none does. */
  @Nullable Instant until(PartnerId partner, UUID monitor, Instant at) {
    var windows =
        maintenance.of(List.of(partner), at, at.plusSeconds(1)).getOrDefault(partner, List.of());
    if (windows.stream().noneMatch(it -> it.isFor(monitor) && it.window().span().contains(at))) {
      return null;
    }
    var all = windows.stream().map(MaintenanceHistory.Announced::window).toList();
    return MaintenanceRule.AGREED.excluded(all).all().stream()
        .filter(it -> it.contains(at))
        .map(Span::until)
        .findFirst()
        .orElse(null);
  }
}
