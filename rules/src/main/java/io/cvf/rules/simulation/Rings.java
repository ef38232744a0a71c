package io.cvf.rules.simulation;

import static io.cvf.rules.simulation.Figures.points;
import static io.cvf.rules.simulation.Figures.weight;

import io.cvf.rules.reputation.PeerLimits;
import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.simulation.LineChart.Axis;
import io.cvf.rules.simulation.LineChart.Line;
import io.cvf.rules.simulation.LineChart.Point;
import io.cvf.rules.simulation.Society.Part;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.util.ArrayList;
import java.util.List;

/** What accounts that upvote each other come to weigh, with these limits and others. */
final class Rings {

  private static final List<Integer> DAYS = List.of(1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90);
  private static final int NONE = 1_000_000;

  private Rings() {}

  static LineChart chart() {
    var lines = new ArrayList<Line>();
    for (var accounts : List.of(2, 5, 11, 21)) {
      var points =
          DAYS.stream()
              .map(days -> new Point(days, grown(days, accounts, Rules.DEFAULT) / 1e6))
              .toList();
      lines.add(new Line("ring of " + accounts, points));
    }
    return new LineChart(
        "What each account of a ring weighs",
        "A ring of two stays near 3; one of eleven comes close to 10 within three days, one of 21"
            + " reaches it and stays there for months.",
        new Axis("days of upvoting each other", List.of(1.0, 3.0, 7.0, 14.0, 30.0, 90.0), true),
        new Axis("weight of a ballot", List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0), false),
        lines);
  }

  private static long grown(int days, int accounts, Rules rules) {
    var ring = Ring.after(days, accounts, Ring.Insider.MEMBER, rules);
    return rules.weights().weight(new Standing(ring.micros(), false, false));
  }

  static String limits() {
    var rows =
        List.of(
                new PeerLimits(40, 10, 90),
                new PeerLimits(40, 40, 90),
                new PeerLimits(20, 10, 90),
                new PeerLimits(40, 4, 90),
                new PeerLimits(NONE, NONE, 90))
            .stream()
            .map(Rings::limited)
            .toList();
    return Figures.table(
        List.of(
            "limit a day",
            "from one giver in 90 days",
            "ring of 2, 14 days",
            "ring of 11, 14 days",
            "regulars, median points"),
        rows);
  }

  private static List<String> limited(PeerLimits limits) {
    var rules = Rules.of(WeightRule.DEFAULT, with(limits));
    var honest = Society.after(HonestLife.DAYS, HonestLife.MEMBERS, HonestLife.SEED, rules);
    var regulars = honest.standings(Part.REGULAR).stream().map(Standing::reputationMicros).toList();
    return List.of(
        limits.perDay() == NONE ? "none" : Integer.toString(limits.perDay()),
        limits.perGiver() == NONE ? "none" : Integer.toString(limits.perGiver()),
        weight(grown(14, 2, rules)),
        weight(grown(14, 11, rules)),
        points(Figures.median(regulars)));
  }

  private static PointRules with(PeerLimits limits) {
    var rules = PointRules.defaults();
    return new PointRules(
        rules.reachedVoting(),
        rules.accepted(),
        rules.implemented(),
        rules.upvote(),
        rules.voteCast(),
        rules.foundation(),
        rules.practitioner(),
        rules.architect(),
        rules.specialist(),
        limits,
        rules.halfLifeDays());
  }
}
