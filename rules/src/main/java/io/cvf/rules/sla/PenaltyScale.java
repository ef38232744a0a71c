package io.cvf.rules.sla;

/**
 * What a broken promise costs a partner, in basis points of its share of the month.
 *
 * @param broken for any promise that was not kept
 * @param byOnePoint for an uptime more than one percentage point below its target
 * @param byFivePoints for one more than five points below
 */
public record PenaltyScale(int broken, int byOnePoint, int byFivePoints) {

  private static final int POINT = 100;

  /** 0 for a promise that was kept, and without data. */
  public int basisPoints(Compliance compliance, Availability availability, int targetBasisPoints) {
    if (compliance.compliant() != Compliance.Answer.NO) {
      return 0;
    }
    if (availability.hasData() && !availability.reaches(targetBasisPoints - 5 * POINT)) {
      return byFivePoints;
    }
    if (availability.hasData() && !availability.reaches(targetBasisPoints - POINT)) {
      return byOnePoint;
    }
    return broken;
  }
}
