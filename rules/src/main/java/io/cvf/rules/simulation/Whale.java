package io.cvf.rules.simulation;

import io.cvf.rules.simulation.LineChart.Axis;
import io.cvf.rules.simulation.LineChart.Line;
import io.cvf.rules.simulation.LineChart.Point;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.util.List;

/** One member with far more points than anybody. */
record Whale(List<Standing> voters) {

  private static final List<Integer> POINTS =
      List.of(5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

  LineChart chart() {
    return new LineChart(
        "Share of one member in the weight of a vote",
        "With reputation itself the share grows to almost a half, with its root to an eighth; with"
            + " the cap it stays where it is at a hundred points.",
        new Axis(
            "reputation of the member", List.of(5.0, 20.0, 100.0, 500.0, 1_000.0, 5_000.0), true),
        new Axis("share in per cent", List.of(0.0, 10.0, 20.0, 30.0, 40.0, 50.0), false),
        List.of(
            line(Weighing.CAPPED_ROOT),
            line(Weighing.UNCAPPED_ROOT),
            line(Weighing.REPUTATION),
            line(Weighing.ONE_MEMBER_ONE_VOTE)));
  }

  private Line line(Weighing weighing) {
    return new Line(
        weighing.label(),
        POINTS.stream().map(points -> new Point(points, share(weighing, points) / 10.0)).toList());
  }

  /** In thousandths of all weight that takes part. */
  long share(Weighing weighing, int points) {
    var whale = new Standing(points * WeightRule.MICROS, false, false);
    var own = weighing.micros(whale, WeightRule.DEFAULT);
    return Math.round(1_000.0 * own / (own + weighing.sum(voters, WeightRule.DEFAULT)));
  }
}
