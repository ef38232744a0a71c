package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Spans;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A maintenance window, and what the rule makes of it. */
@Schema(name = "MaintenanceWindow")
record MaintenanceView(
    UUID id,
    NamedPartner partner,
    @Schema(description = "What is taken down; empty for everything.") List<UUID> monitors,
    Instant from,
    Instant until,
    String reason,
    @Schema(description = "Or moved the last time; to shorten it is not to move it.")
        Instant announcedAt,
    Effect excludes,
    long version,
    @Schema(description = "What the caller may do now.") Set<MaintenanceAction> actions) {

  @Schema(name = "MaintenancePartner")
  record NamedPartner(String slug, String name) {}

  /** Why not all of it is taken out of the uptime. */
  @Schema(name = "MaintenanceShortfall")
  enum Shortfall {
    /** Less than 72 hours before its begin. */
    ANNOUNCED_LATE,
    /** Earlier ones have used up the 8 hours of the month. */
    MONTH_USED_UP
  }

  @Schema(name = "MaintenanceEffect")
  record Effect(
      @Schema(description = "How much of it is taken out of the uptime.") long seconds,
      @Schema(description = "How long it lasts.") long ofSeconds,
      @Schema(description = "Absent when all of it is taken out.") @Nullable Shortfall whyNot) {}

  static MaintenanceView of(
      MaintenanceWindow it,
      PartnerDirectory.@Nullable Entry partner,
      Spans excluded,
      Set<MaintenanceAction> actions) {
    return new MaintenanceView(
        it.id(),
        partner == null
            ? new NamedPartner("", "A former partner")
            : new NamedPartner(partner.slug(), partner.name()),
        it.monitors().stream().sorted().toList(),
        it.from(),
        it.until(),
        it.reason(),
        it.announcedAt(),
        effect(it, excluded),
        it.version(),
        actions);
  }

  private static Effect effect(MaintenanceWindow it, Spans excluded) {
    var all = it.span().seconds();
    if (!MaintenanceRule.AGREED.isInTime(it.window())) {
      return new Effect(0, all, Shortfall.ANNOUNCED_LATE);
    }
    var taken = excluded.within(it.span().from(), it.span().until()).seconds();
    return new Effect(taken, all, taken < all ? Shortfall.MONTH_USED_UP : null);
  }
}
