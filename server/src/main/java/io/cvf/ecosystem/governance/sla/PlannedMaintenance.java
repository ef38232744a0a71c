package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which announced maintenance is taken out. What a month may have of it is the partner's, however
 * many monitors it has; of a single monitor only those windows are taken out that are for it.
 */
final class PlannedMaintenance {

  private static final MaintenanceRule RULE = MaintenanceRule.AGREED;

  private final List<Announced> windows;
  private final Spans excluded;

  PlannedMaintenance(List<Announced> windows) {
    this.windows = windows;
    this.excluded = RULE.excluded(windows.stream().map(Announced::window).toList());
  }

  /**
   * A window and what it does.
   *
   * @param excludedSeconds of all of it, also outside a report's period
   */
  record Window(Announced announced, long excludedSeconds, MaintenanceEffect effect) {}

  Spans excludedFor(UUID monitor) {
    return excluded.intersect(
        new Spans(
            windows.stream()
                .filter(it -> it.isFor(monitor) && RULE.isInTime(it.window()))
                .map(it -> it.window().span())
                .toList()));
  }

  /** Those that overlap the period. */
  List<Window> within(Instant from, Instant until) {
    return windows.stream()
        .filter(it ->
            it.window().span().from().isBefore(until) && it.window().span().until().isAfter(from))
        .map(this::window)
        .toList();
  }

  private Window window(Announced it) {
    if (!RULE.isInTime(it.window())) {
      return new Window(it, 0, MaintenanceEffect.ANNOUNCED_LATE);
    }
    var span = it.window().span();
    var seconds = excluded.within(span.from(), span.until()).seconds();
    if (seconds == 0) {
      return new Window(it, 0, MaintenanceEffect.ALLOWANCE_USED);
    }
    return new Window(
        it,
        seconds,
        seconds < span.seconds() ? MaintenanceEffect.PARTLY_EXCLUDED : MaintenanceEffect.EXCLUDED);
  }
}
