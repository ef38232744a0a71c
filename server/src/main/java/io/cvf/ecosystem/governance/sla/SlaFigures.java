package io.cvf.ecosystem.governance.sla;

import io.cvf.rules.sla.Compliance;
import io.cvf.rules.sla.ErrorBudget;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner's figures of a period.
 *
 * @param until the end of the period, which may be to come
 * @param now up to when things are known
 */
record SlaFigures(
    SlaFacts facts,
    Instant from,
    Instant until,
    Instant now,
    TimeGrid days,
    SlaArithmetic.Sum sum,
    Responses responses) {

  /** With each day. */
  static SlaFigures of(SlaFacts facts, Instant from, Instant until, Instant now) {
    var begin = from.truncatedTo(ChronoUnit.SECONDS);
    return of(facts, TimeGrid.days(begin, knownUntil(begin, until, now)), begin, until, now);
  }

  /** Without days, which takes less time. */
  static SlaFigures whole(SlaFacts facts, Instant from, Instant until, Instant now) {
    var begin = from.truncatedTo(ChronoUnit.SECONDS);
    return of(facts, TimeGrid.whole(begin, knownUntil(begin, until, now)), begin, until, now);
  }

  private static Instant knownUntil(Instant from, Instant until, Instant now) {
    var known = (now.isBefore(until) ? now : until).truncatedTo(ChronoUnit.SECONDS);
    return known.isBefore(from) ? from : known;
  }

  private static SlaFigures of(
      SlaFacts facts, TimeGrid grid, Instant from, Instant until, Instant now) {
    return new SlaFigures(
        facts,
        from,
        until,
        now,
        grid,
        SlaArithmetic.of(facts, grid, until, now),
        Responses.of(facts, from, until, now));
  }

  Measured total() {
    return sum.total();
  }

  Compliance compliance() {
    return new Compliance(total().uptime(), responses.answer());
  }

  boolean isRunning() {
    return now.isBefore(until);
  }

  /** Up to when something was measured. */
  Instant measuredUntil() {
    return days.until();
  }

  long pausedSeconds() {
    return sum.monitors().stream().mapToLong(MonitorFigure::pausedSeconds).sum();
  }

  /**
   * Of a period that is over: of what was measured, so that nothing is left exactly when the
   * promise is broken. Of one that runs: of all of it that is scheduled and not planned
   * maintenance.
   */
  ErrorBudget budget() {
    var total = total();
    if (!isRunning()) {
      return new ErrorBudget(total.allowedSeconds(), total.availability().down());
    }
    return new ErrorBudget(
        Measured.seconds(total.plannedParts() + sum.aheadParts()), total.availability().down());
  }

  /** What of the budget was left at the end of a day. */
  record Point(LocalDate day, long leftSeconds) {}

  List<Point> burnDown() {
    var points = new ArrayList<Point>();
    var left = budget().allowedSeconds();
    for (var cell = 0; cell < days.size(); cell++) {
      left -= sum.cells().get(cell).availability().down();
      points.add(new Point(days.day(cell), left));
    }
    return points;
  }
}
