package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.MaintenanceRule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What partners announced. */
public interface MaintenanceHistory {

  /**
   * One window.
   *
   * @param monitors what is taken down; empty for everything
   */
  record Announced(
      UUID id,
      PartnerId partner,
      MaintenanceRule.Window window,
      Set<UUID> monitors,
      String reason) {

    public boolean isFor(UUID monitor) {
      return monitors.isEmpty() || monitors.contains(monitor);
    }
  }

  /**
   * Those that overlap the months (UTC) of the period, so that {@link MaintenanceRule#excluded} can
   * be asked; in the order of their begin, a fixed number of queries for all partners.
   */
  Map<PartnerId, List<Announced>> of(Collection<PartnerId> partners, Instant from, Instant until);
}
