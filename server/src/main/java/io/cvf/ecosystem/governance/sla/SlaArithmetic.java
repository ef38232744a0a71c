package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.governance.monitors.MonitorHistory.Watched;
import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.Hours;
import io.cvf.rules.sla.MissingRule;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds up what monitors found, by the terms in force at each moment. Where terms change in a
 * period, the parts before and after are computed apart and added.
 */
final class SlaArithmetic {

  private final SlaFacts facts;
  private final TimeGrid grid;
  private final Instant until;
  private final Instant now;
  private final PlannedMaintenance maintenance;
  private final Measured[] cells;
  private final Map<UUID, MonitorFigure> monitors = new LinkedHashMap<>();
  private long aheadParts;

  private SlaArithmetic(SlaFacts facts, TimeGrid grid, Instant until, Instant now) {
    this.facts = facts;
    this.grid = grid;
    this.until = until;
    this.now = now;
    this.maintenance = new PlannedMaintenance(facts.maintenance());
    this.cells = new Measured[grid.size()];
    Arrays.fill(cells, Measured.NONE);
  }

  /**
   * What it comes to.
   *
   * @param cells as the grid has them
   * @param aheadParts what the rest of the period allows to be down, if it is watched as it is now;
   *     in ten-thousandths of seconds
   */
  record Sum(
      List<Measured> cells,
      List<MonitorFigure> monitors,
      PlannedMaintenance maintenance,
      long aheadParts) {

    Measured total() {
      return cells.stream().reduce(Measured.NONE, Measured::plus);
    }
  }

  /**
   * @param grid ends now where the period has not ended
   * @param until the end of the period
   */
  static Sum of(SlaFacts facts, TimeGrid grid, Instant until, Instant now) {
    var sum = new SlaArithmetic(facts, grid, until, now);
    for (var period : facts.terms()) {
      for (var monitor : facts.monitors()) {
        if (monitor.agreement().equals(period.terms().agreement())) {
          sum.add(period, monitor);
        }
      }
    }
    return new Sum(
        List.of(sum.cells),
        new ArrayList<>(sum.monitors.values()),
        sum.maintenance,
        sum.aheadParts);
  }

  private void add(TermsInForce.Period period, Watched monitor) {
    var from = period.from().isAfter(grid.from()) ? period.from() : grid.from();
    var end = period.until().isBefore(until) ? period.until() : until;
    if (!from.isBefore(end)) {
      return;
    }
    var target = period.terms().sla().uptimeBasisPoints();
    var excluded = maintenance.excludedFor(monitor.monitor());
    var hours = hours(monitor, period.terms()).within(from, end);
    var found = measured(monitor, period.terms(), hours, excluded);
    var ahead = ahead(monitor).intersect(hours).minus(excluded).seconds();
    aheadParts += Measured.allowed(ahead, target);
    var paused = monitor.paused().intersect(hours).seconds();
    monitors.merge(
        monitor.monitor(),
        new MonitorFigure(monitor, found, countedDown(monitor, hours, excluded), paused),
        MonitorFigure::plus);
  }

  private Spans countedDown(Watched monitor, Spans hours, Spans excluded) {
    return monitor
        .observed()
        .down()
        .minus(monitor.observed().missing())
        .intersect(monitor.watched())
        .intersect(hours)
        .minus(excluded)
        .minus(monitor.unseen(facts.platformOutages()))
        .within(grid.from(), grid.until());
  }

  private Measured measured(Watched monitor, Terms terms, Spans hours, Spans excluded) {
    var schedule = grid.cut(monitor.watched().intersect(hours));
    var down = grid.cut(monitor.observed().down());
    var missing = grid.cut(monitor.observed().missing());
    var planned = grid.cut(excluded);
    var platform = grid.cut(monitor.unseen(facts.platformOutages()));
    var total = Measured.NONE;
    for (var cell = 0; cell < cells.length; cell++) {
      if (!schedule.get(cell).isEmpty()) {
        var availability =
            Availability.of(
                schedule.get(cell),
                new Observations(down.get(cell), missing.get(cell)),
                planned.get(cell),
                platform.get(cell),
                rule(terms.sla().missingData()));
        var found = Measured.of(availability, terms.sla().uptimeBasisPoints());
        cells[cell] = cells[cell].plus(found);
        total = total.plus(found);
      }
    }
    return total;
  }

  /** From now on, as long as nobody pauses or ends it. */
  private Spans ahead(Watched monitor) {
    return now.isBefore(until) && monitor.watched().contains(now.minusSeconds(1))
        ? Spans.of(grid.until(), until)
        : Spans.NONE;
  }

  private Hours hours(Watched monitor, Terms terms) {
    return switch (monitor.serviceHours()) {
      case ALWAYS -> new Hours.Always();
      case BUSINESS -> facts.calendar().business(terms.sla());
    };
  }

  private static MissingRule rule(MissingData it) {
    return switch (it) {
      case EXCLUDED -> MissingRule.EXCLUDED;
      case UP -> MissingRule.UP;
      case DOWN -> MissingRule.DOWN;
    };
  }
}
