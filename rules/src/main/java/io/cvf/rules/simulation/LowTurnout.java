package io.cvf.rules.simulation;

import io.cvf.rules.simulation.LineChart.Axis;
import io.cvf.rules.simulation.LineChart.Line;
import io.cvf.rules.simulation.LineChart.Point;
import io.cvf.rules.voting.Quorum;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** How few decide when hardly anybody comes. */
final class LowTurnout {

  private static final List<Integer> ENTITLED =
      List.of(4, 9, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000);

  private LowTurnout() {}

  static LineChart chart() {
    return new LineChart(
        "Members who have to take part",
        "A tenth of the members is next to nobody in a small community and unreachable in a large"
            + " one; the root lies between.",
        new Axis("entitled members", List.of(4.0, 25.0, 100.0, 1_000.0, 10_000.0), true),
        new Axis("quorum", List.of(1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1_000.0), true),
        List.of(
            line("√N", new Quorum(1, 1)::required),
            line("1.5 · √N", new Quorum(3, 2)::required),
            line("a tenth of N", entitled -> Math.ceilDiv(entitled, 10))));
  }

  private static Line line(String name, IntUnaryOperator quorum) {
    return new Line(
        name,
        ENTITLED.stream()
            .map(entitled -> new Point(entitled, quorum.applyAsInt(entitled)))
            .toList());
  }

  static String table() {
    var rows =
        List.of(30, 100, 1_000, 10_000).stream()
            .map(entitled ->
                List.of(
                    Figures.number(entitled),
                    required(1, 1, entitled),
                    required(3, 2, entitled),
                    Figures.number(Math.ceilDiv(entitled * 2, 100)),
                    Figures.number(Math.ceilDiv(entitled * 10, 100))))
            .toList();
    return Figures.table(
        List.of("entitled", "√N", "1.5 · √N", "who comes at 2 % turnout", "at 10 %"), rows);
  }

  private static String required(int numerator, int denominator, int entitled) {
    return Integer.toString(new Quorum(numerator, denominator).required(entitled));
  }
}
