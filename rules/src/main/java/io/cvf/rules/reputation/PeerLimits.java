package io.cvf.rules.reputation;

/**
 * How many points members can get from their peers. Points that were voided or taken back do not
 * count; days are days in UTC.
 *
 * @param perDay what one member can get on one day from all peers together
 * @param perGiver what one member can get from one other within {@code giverDays}
 * @param giverDays how many days that are, today included
 */
public record PeerLimits(int perDay, int perGiver, int giverDays) {

  public PeerLimits {
    if (perDay < 0 || perGiver < 0 || giverDays < 1) {
      throw new IllegalArgumentException("Limits are not negative, and days at least 1");
    }
  }

  public static PeerLimits defaults() {
    return new PeerLimits(40, 10, 90);
  }

  /**
   * Cuts what a peer gives down to what the limits leave.
   *
   * @param nominal what the deed is worth
   * @param gotToday what the receiver has of this day from peers so far
   * @param gotFromGiver what the receiver has of the last {@code giverDays} from this giver so far
   */
  public Grant grant(int nominal, int gotToday, int gotFromGiver) {
    var leftOfDay = Math.max(0, perDay - gotToday);
    var leftOfGiver = Math.max(0, perGiver - gotFromGiver);
    var points = Math.min(nominal, Math.min(leftOfDay, leftOfGiver));
    if (points == nominal) {
      return new Grant(points, Cut.NONE);
    }
    return new Grant(points, leftOfGiver <= leftOfDay ? Cut.GIVER_LIMIT : Cut.DAY_LIMIT);
  }
}
