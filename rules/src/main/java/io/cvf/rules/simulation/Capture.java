package io.cvf.rules.simulation;

import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * How many accounts decide a vote against all honest members who take part.
 *
 * @param voters who take part and are of one mind
 * @param members all there are
 */
record Capture(
    List<Standing> voters,
    List<Standing> members,
    Rules rules,
    Ring.Insider insider,
    Map<Integer, Map<Integer, List<Standing>>> rings) {

  private static final int MOST = 2_048;

  static Capture of(Society society, WeightRule rule) {
    return new Capture(
        society.turnout(), society.standings(), rules(rule), Ring.Insider.MEMBER, new HashMap<>());
  }

  /** Against the same voters, who weigh something else. */
  Capture with(WeightRule other) {
    return new Capture(voters, members, rules(other), insider, new HashMap<>());
  }

  /** The attackers have another insider. */
  Capture with(Ring.Insider other) {
    return new Capture(voters, members, rules, other, new HashMap<>());
  }

  private static Rules rules(WeightRule rule) {
    return Rules.of(rule, Rules.DEFAULT.points());
  }

  WeightRule rule() {
    return rules.weights();
  }

  /** Accounts with their insider, after so many days of upvoting each other. */
  OptionalInt passing(Weighing weighing, Gates gates, int days) {
    return least(accounts ->
        weighing.passes(
            ring(days, accounts), voters, gates, entitled(weighing, ring(days, accounts)), rule()));
  }

  OptionalInt blocking(Weighing weighing, Gates gates, int days) {
    return least(accounts ->
        weighing.blocks(
            ring(days, accounts), voters, gates, entitled(weighing, ring(days, accounts)), rule()));
  }

  /** Accounts that were made today, and nobody else with them. */
  OptionalInt passingFresh(Weighing weighing, Gates gates) {
    return least(accounts ->
        weighing.passes(
            fresh(accounts), voters, gates, entitled(weighing, fresh(accounts)), rule()));
  }

  private int entitled(Weighing weighing, List<Standing> accounts) {
    return weighing.entitled(members, rule()) + weighing.entitled(accounts, rule());
  }

  private static List<Standing> fresh(int accounts) {
    return Collections.nCopies(accounts, new Standing(0, false, false));
  }

  private List<Standing> ring(int days, int accounts) {
    var grown =
        rings
            .computeIfAbsent(days, _ -> new HashMap<>())
            .computeIfAbsent(
                Math.min(accounts, Ring.enough(days, rules)),
                n -> Ring.after(days, n, insider, rules).standings());
    var all = new ArrayList<>(grown);
    all.addAll(Collections.nCopies(accounts - grown.size(), grown.getLast()));
    return all;
  }

  /** The smallest number that is enough; more are enough too. */
  private static OptionalInt least(IntPredicate enough) {
    var high = 1;
    while (!enough.test(high)) {
      high *= 2;
      if (high > MOST) {
        return OptionalInt.empty();
      }
    }
    var low = high / 2;
    while (high - low > 1) {
      var middle = (low + high) / 2;
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalInt.of(high);
  }
}
