package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.governance.incidents.PublicIncidents;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How everybody was at one moment.
 *
 * @param firstDay of the bars
 * @param partners the worst first
 * @param incidents open ones and those of the last days, the latest first
 * @param maintenance under way and planned, the next first
 */
record StatusSnapshot(
    Instant asOf,
    LocalDate firstDay,
    List<Watched> partners,
    List<PublicIncidents.Shown> incidents,
    List<MaintenanceHistory.Announced> maintenance) {

  /**
   * A partner that is watched.
   *
   * @param days one bar each
   */
  record Watched(
      PartnerDirectory.Entry partner,
      PartnerState state,
      Availability together,
      List<Availability> days) {

    @Nullable Integer uptimePartsPerMillion() {
      return orNull(together);
    }
  }

  /** Null without data. */
  static @Nullable Integer orNull(Availability availability) {
    var uptime = availability.uptimePartsPerMillion();
    return uptime.isPresent() ? uptime.getAsInt() : null;
  }

  Optional<Watched> of(PartnerId partner) {
    return partners.stream().filter(it -> it.partner().id().equals(partner)).findFirst();
  }
}
