package io.cvf.ecosystem.governance.sla;

import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.Compliance.Answer;
import io.cvf.rules.sla.PenaltyScale;

/**
 * What was found, and how much of it was allowed to be down. Where the promise changed, each second
 * counts by the one of its time: so parts add up to exactly what the whole comes to.
 *
 * @param allowedParts ten-thousandths of seconds: the sum of (1 − target) · (up + down)
 * @param plannedParts the same of everything scheduled but planned maintenance, measured or not
 */
record Measured(Availability availability, long allowedParts, long plannedParts) {

  static final Measured NONE = new Measured(Availability.NONE, 0, 0);

  private static final int WHOLE = 10_000;
  private static final int POINT = 100;

  static Measured of(Availability availability, int targetBasisPoints) {
    return new Measured(
        availability,
        allowed(availability.up() + availability.down(), targetBasisPoints),
        allowed(availability.scheduled() - availability.maintenance(), targetBasisPoints));
  }

  /** In ten-thousandths of seconds. */
  static long allowed(long base, int targetBasisPoints) {
    return Math.multiplyExact(base, (long) WHOLE - targetBasisPoints);
  }

  Measured plus(Measured other) {
    return new Measured(
        availability.plus(other.availability),
        allowedParts + other.allowedParts,
        plannedParts + other.plannedParts);
  }

  /** Exact, without rounding. */
  Answer uptime() {
    if (!availability.hasData()) {
      return Answer.NO_DATA;
    }
    return isShortByMoreThan(0) ? Answer.NO : Answer.YES;
  }

  /** Rounded down. */
  long allowedSeconds() {
    return seconds(allowedParts);
  }

  /** Of ten-thousandths, rounded down. */
  static long seconds(long parts) {
    return parts / WHOLE;
  }

  /** The step of a promise that was broken, as {@link PenaltyScale} has them for one target. */
  int penalty(PenaltyScale scale) {
    if (availability.hasData() && isShortByMoreThan(5 * POINT)) {
      return scale.byFivePoints();
    }
    return availability.hasData() && isShortByMoreThan(POINT) ? scale.byOnePoint() : scale.broken();
  }

  private boolean isShortByMoreThan(int basisPoints) {
    var base = availability.up() + availability.down();
    return Math.multiplyExact(availability.down(), (long) WHOLE)
        > allowedParts + Math.multiplyExact(base, (long) basisPoints);
  }
}
