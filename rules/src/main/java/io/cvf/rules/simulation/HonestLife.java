package io.cvf.rules.simulation;

import static io.cvf.rules.simulation.Figures.percent;
import static io.cvf.rules.simulation.Figures.points;
import static io.cvf.rules.simulation.Figures.table;
import static io.cvf.rules.simulation.Figures.weight;

import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.simulation.Society.Part;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a year of everyday life comes to, and what other floors and caps would make of it. */
record HonestLife(Society society, Capture capture) {

  static final int MEMBERS = 1_000;
  static final int DAYS = 360;
  static final long SEED = 20_260_301;

  static HonestLife lived() {
    var society = Society.after(DAYS, MEMBERS, SEED, Rules.DEFAULT);
    return new HonestLife(society, Capture.of(society, WeightRule.DEFAULT));
  }

  String parts() {
    var rows = Arrays.stream(Part.values()).map(this::part).toList();
    return table(
        List.of("part", "members", "median points", "may vote", "median weight of those"), rows);
  }

  private List<String> part(Part part) {
    var standings = society.standings(part);
    var weights = weights(standings, WeightRule.DEFAULT);
    return List.of(
        part.name().toLowerCase(Locale.ROOT),
        Integer.toString(standings.size()),
        points(Figures.median(standings.stream().map(Standing::reputationMicros).toList())),
        percent(weights.size(), standings.size()),
        weights.isEmpty() ? "–" : weight(Figures.median(weights)));
  }

  private static List<Long> weights(List<Standing> standings, WeightRule rule) {
    return standings.stream().map(rule::weight).filter(weight -> weight > 0).toList();
  }

  /**
   * Who may vote under other floors; each is lived anew, because the floor decides who may give.
   */
  String floors() {
    var rows = List.of(1L, 5L, 11L, 21L, 41L).stream().map(HonestLife::floor).toList();
    return table(
        List.of("floor", "regulars", "occasional", "readers", "insiders to lift a fresh account"),
        rows);
  }

  private static List<String> floor(long points) {
    var rule = new WeightRule(points * WeightRule.MICROS, WeightRule.DEFAULT.capMicros());
    var lived = Society.after(DAYS, MEMBERS, SEED, Rules.of(rule, PointRules.defaults()));
    var limit = PointRules.defaults().limits().perGiver();
    return List.of(
        Long.toString(points),
        entitled(lived, Part.REGULAR, rule),
        entitled(lived, Part.OCCASIONAL, rule),
        entitled(lived, Part.READER, rule),
        Long.toString(Math.ceilDiv(points, limit)));
  }

  private static String entitled(Society society, Part part, WeightRule rule) {
    var standings = society.standings(part);
    return percent(weights(standings, rule).size(), standings.size());
  }

  String caps() {
    var rows = List.of(3L, 5L, 10L, 20L, 1_000L).stream().map(this::cap).toList();
    return table(
        List.of(
            "cap",
            "points for it",
            "share of the core, 2 % of the members",
            "ring that gets everyone there",
            "accounts to pass a policy after 14 days"),
        rows);
  }

  private List<String> cap(long cap) {
    var rule = new WeightRule(WeightRule.DEFAULT.floorMicros(), cap * WeightRule.MICROS);
    var core = Weighing.CAPPED_ROOT.sum(society.standings(Part.CORE), rule);
    var all = Weighing.CAPPED_ROOT.sum(society.standings(), rule);
    var limits = PointRules.defaults().limits();
    var unlimited = cap == 1_000;
    return List.of(
        unlimited ? "none" : Long.toString(cap),
        unlimited ? "–" : Long.toString(cap * cap),
        percent(core, all),
        unlimited ? "–" : Long.toString(1 + Math.ceilDiv(cap * cap, limits.perGiver())),
        Figures.accounts(
            capture.with(rule).passing(Weighing.CAPPED_ROOT, Track.POLICY.gates(), 14)));
  }
}
