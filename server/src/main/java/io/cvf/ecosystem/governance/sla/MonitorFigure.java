package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.monitors.MonitorHistory.Watched;
import io.cvf.rules.sla.Spans;

/**
 * What one monitor adds to the figures.
 *
 * @param countedDown when it was down and that counts
 * @param pausedSeconds of its hours, not scheduled because staff had paused it
 */
record MonitorFigure(Watched monitor, Measured measured, Spans countedDown, long pausedSeconds) {

  MonitorFigure plus(MonitorFigure other) {
    return new MonitorFigure(
        monitor,
        measured.plus(other.measured),
        countedDown.union(other.countedDown),
        pausedSeconds + other.pausedSeconds);
  }
}
