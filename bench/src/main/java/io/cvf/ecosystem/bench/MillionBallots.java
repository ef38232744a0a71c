package io.cvf.ecosystem.bench;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.BallotLeaf;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.WeightLeaf;
import io.cvf.rules.voting.WeightRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vote of a million members, recounted as whoever downloads it would: both files are read line by
 * line, everything is checked, and every single ballot is proven to be in the log.
 */
final class MillionBallots {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TEXT = "0f".repeat(32);
  private static final List<Choice> CHOICES = List.copyOf(EnumSet.allOf(Choice.class));

  private final int size;
  private final List<String> weights = new ArrayList<>();
  private final List<String> ballots = new ArrayList<>();

  MillionBallots(int size) {
    this.size = size;
    for (var i = 0; i < size; i++) {
      add(i);
    }
  }

  private void add(int index) {
    var voter = "%032x".formatted(index);
    var standing = new Standing(5_000_000L + index * 397L, false, false);
    var weight = WeightRule.DEFAULT.weight(standing);
    weights.add(
        new WeightLeaf(12, 1, voter, weight, standing.reputationMicros(), false, false).text());
    ballots.add(
        new BallotLeaf(
                12,
                1,
                TEXT,
                voter,
                CHOICES.get(index % CHOICES.size()),
                weight,
                null,
                START.plusMillis(index).plusNanos(1_000))
            .text());
  }

  /** Seconds for the recount, and for the proofs. */
  record Times(double recount, double proofs) {}

  Times recounted() {
    var begin = System.nanoTime();
    var recount = new Recount(vote());
    weights.forEach(recount::weight);
    ballots.forEach(recount::ballot);
    var result = recount.result();
    if (!result.faults().isEmpty() || result.count().tally().ballots() != size) {
      throw new IllegalStateException("The recount found " + result.faults());
    }
    var recounted = System.nanoTime();
    prove(result.logRoot());
    return new Times((recounted - begin) / 1e9, (System.nanoTime() - recounted) / 1e9);
  }

  private void prove(Hash root) {
    var tree = LeafTree.of(ballots);
    var proven =
        IntStream.range(0, size)
            .parallel()
            .filter(index -> tree.proof(index).holds(Hash.leaf(ballots.get(index)), root))
            .count();
    if (proven != size) {
      throw new IllegalStateException("Only %d of %d ballots are proven".formatted(proven, size));
    }
  }

  private Recount.Vote vote() {
    var terms =
        new Terms(
            new Gates(Approval.atLeast(2, 3), new Quorum(3, 2)),
            WeightRule.DEFAULT,
            size,
            Duration.ofDays(1),
            Duration.ofDays(2),
            false);
    return new Recount.Vote(12, 1, TEXT, terms, START, START.plus(Duration.ofDays(14)));
  }
}
