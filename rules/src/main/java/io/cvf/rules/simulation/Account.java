package io.cvf.rules.simulation;

import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who earns points; days count from 0, and are never gone back in. */
final class Account {

  private final boolean elector;
  private final Map<Integer, Integer> earned = new HashMap<>();
  private final List<Gift> gifts = new ArrayList<>();
  private long peerPoints;
  private int aboveFloorOn = -1;

  private record Gift(Account giver, int day, int points) {}

  /**
   * @param elector a founding elector, who may give points from the first day
   */
  Account(boolean elector) {
    this.elector = elector;
  }

  void earn(int day, int points) {
    earned.merge(day, points, Integer::sum);
  }

  /** An upvote: the points it gives, cut down by the limits; none from those who may not give. */
  int upvotedBy(Account giver, int day, Rules rules) {
    if (!giver.mayGive(day, rules)) {
      return 0;
    }
    var limits = rules.points().limits();
    var today = 0;
    var fromGiver = 0;
    for (var gift : gifts) {
      today += gift.day() == day ? gift.points() : 0;
      fromGiver +=
          gift.giver() == giver && gift.day() > day - limits.giverDays() ? gift.points() : 0;
    }
    var points = limits.grant(rules.points().upvote(), today, fromGiver).points();
    if (points > 0) {
      gifts.removeIf(gift -> gift.day() <= day - limits.giverDays());
      gifts.add(new Gift(giver, day, points));
      earn(day, points);
      peerPoints += points;
    }
    return points;
  }

  private boolean mayGive(int day, Rules rules) {
    if (!elector && aboveFloorOn != day) {
      // Points fade from day to day, never within one.
      aboveFloorOn = micros(day, rules.decay()) >= rules.weights().floorMicros() ? day : -1;
    }
    return elector || aboveFloorOn == day;
  }

  /** The score in millionths of a point. */
  long micros(int day, Decay decay) {
    var micros = 0L;
    for (var entry : earned.entrySet()) {
      micros += decay.micros(entry.getValue(), (long) day - entry.getKey());
    }
    return micros;
  }

  long peerPoints() {
    return peerPoints;
  }

  /** What it votes with once the founding is over. */
  Standing standing(int day, Rules rules) {
    return new Standing(micros(day, rules.decay()), false, false);
  }

  /** The real rules with the values of an installation, or others to compare with. */
  record Rules(WeightRule weights, PointRules points, Decay decay) {

    static final Rules DEFAULT = of(WeightRule.DEFAULT, PointRules.defaults());

    static Rules of(WeightRule weights, PointRules points) {
      return new Rules(weights, points, Decay.halvingEvery(points.halfLifeDays()));
    }
  }
}
