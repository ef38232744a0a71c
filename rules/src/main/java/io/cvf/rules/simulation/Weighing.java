package io.cvf.rules.simulation;

import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.Tally;
import io.cvf.rules.voting.WeightRule;
import java.util.List;

/** What a ballot could weigh: as it does, and as others weigh it. */
enum Weighing {
  CAPPED_ROOT("this platform") {
    @Override
    long micros(Standing standing, WeightRule rule) {
      return rule.weight(standing);
    }
  },
  UNCAPPED_ROOT("√reputation, no cap") {
    @Override
    long micros(Standing standing, WeightRule rule) {
      return rule.uncapped(standing);
    }
  },
  REPUTATION("reputation itself") {
    @Override
    long micros(Standing standing, WeightRule rule) {
      return rule.uncapped(standing) == 0 ? 0 : standing.reputationMicros();
    }
  },
  ONE_MEMBER_ONE_VOTE("one member, one vote") {
    @Override
    long micros(Standing standing, WeightRule rule) {
      return WeightRule.MICROS;
    }
  };

  private final String label;

  Weighing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** 0 for those who may not vote. */
  abstract long micros(Standing standing, WeightRule rule);

  long sum(List<Standing> standings, WeightRule rule) {
    return standings.stream().mapToLong(standing -> micros(standing, rule)).sum();
  }

  private Tally cast(Tally tally, List<Standing> standings, Choice choice, WeightRule rule) {
    var next = tally;
    for (var standing : standings) {
      var micros = micros(standing, rule);
      next = micros > 0 ? next.cast(null, choice, micros) : next;
    }
    return next;
  }

  /** Whether they pass what all others reject. */
  boolean passes(
      List<Standing> attackers, List<Standing> others, Gates gates, int entitled, WeightRule rule) {
    var against = cast(Tally.EMPTY, others, Choice.REJECT, rule);
    return gates.judge(cast(against, attackers, Choice.APPROVE, rule), entitled).accepted();
  }

  /** Whether they block what all others approve. */
  boolean blocks(
      List<Standing> attackers, List<Standing> others, Gates gates, int entitled, WeightRule rule) {
    var approving = cast(Tally.EMPTY, others, Choice.APPROVE, rule);
    return !gates.judge(cast(approving, attackers, Choice.REJECT, rule), entitled).accepted();
  }

  /** How many members may vote. */
  int entitled(List<Standing> standings, WeightRule rule) {
    return (int) standings.stream().filter(standing -> micros(standing, rule) > 0).count();
  }
}
