package io.cvf.rules.simulation;

import static io.cvf.rules.simulation.Figures.accounts;

import io.cvf.rules.simulation.LineChart.Axis;
import io.cvf.rules.simulation.LineChart.Line;
import io.cvf.rules.simulation.LineChart.Point;
import io.cvf.rules.voting.Gates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What it takes to decide against everyone honest who votes. */
record Captures(Capture capture) {

  private static final Gates POLICY = Track.POLICY.gates();
  private static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 10, 14);

  LineChart chart() {
    return new LineChart(
        "Accounts to pass a policy against all honest votes",
        "One member, one vote needs the same number at any time. With an insider, every weighing by"
            + " reputation gets cheaper by the day; the cap ends that after three days, without it"
            + " the number goes on falling.",
        new Axis("days of preparation, with one insider", List.of(1.0, 3.0, 7.0, 14.0), false),
        new Axis("accounts", List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0), true),
        Arrays.stream(Weighing.values()).map(this::line).toList());
  }

  private Line line(Weighing weighing) {
    return new Line(
        weighing.label(),
        DAYS.stream()
            .map(days -> new Point(days, capture.passing(weighing, POLICY, days).orElseThrow()))
            .toList());
  }

  String costs() {
    var author = capture.with(Ring.Insider.AUTHOR);
    return Figures.table(
        row("accounts", Weighing::label),
        List.of(
            row("made today", weighing -> accounts(capture.passingFresh(weighing, POLICY))),
            row("own RFC at its vote, then 3 days", weighing -> after(author, weighing, 3)),
            row("with an insider, 1 day", weighing -> after(capture, weighing, 1)),
            row("with an insider, 3 days", weighing -> after(capture, weighing, 3)),
            row("with an insider, 14 days", weighing -> after(capture, weighing, 14))));
  }

  private static String after(Capture capture, Weighing weighing, int days) {
    return accounts(capture.passing(weighing, POLICY, days));
  }

  private static List<String> row(String first, Function<Weighing, String> cell) {
    return Stream.concat(Stream.of(first), Arrays.stream(Weighing.values()).map(cell)).toList();
  }

  String tracks() {
    var rows =
        Arrays.stream(Track.values())
            .map(track ->
                List.of(
                    track.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    approval(track.gates()),
                    accounts(capture.passing(Weighing.CAPPED_ROOT, track.gates(), 3)),
                    accounts(capture.blocking(Weighing.CAPPED_ROOT, track.gates(), 3)),
                    accounts(capture.passingFresh(Weighing.ONE_MEMBER_ONE_VOTE, track.gates()))))
            .toList();
    return Figures.table(
        List.of("track", "approval", "to pass", "to block", "to pass, one member one vote"), rows);
  }

  private static String approval(Gates gates) {
    return gates.approval().toString();
  }

  /** Of a ring that can pass a policy after three days: what everyone sees in the ledger. */
  long pointsGiven() {
    var size = capture.passing(Weighing.CAPPED_ROOT, POLICY, 3).orElseThrow();
    return Ring.after(3, size, Ring.Insider.MEMBER, Account.Rules.DEFAULT).pointsGiven();
  }
}
