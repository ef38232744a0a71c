package io.cvf.rules.voting;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts a vote again from nothing but what is published: its terms, the manifest of weights and
 * the log of ballots. What does not fit is a fault; a count with faults proves nothing.
 */
public final class Recount {

  private static final int MAX_FAULTS = 100;

  private final Vote vote;
  private final Map<String, WeightLeaf> weights = new HashMap<>();
  private final Map<String, Choice> choices = new HashMap<>();
  private final LeafTree manifest = new LeafTree();
  private final LeafTree log = new LeafTree();
  private final List<String> faults = new ArrayList<>();
  private Count count;
  private @Nullable String lastVoter;
  private Instant lastCast;

  /** What the recount takes from the head of the log. */
  public record Vote(
      int rfc, int round, String textSha256, Terms terms, Instant startedAt, Instant closesAt) {}

  /**
   * What came out.
   *
   * @param faults why the published files contradict themselves; empty when they don't
   */
  public record Result(
      Count count, Verdict verdict, Hash weightsRoot, Hash logRoot, List<String> faults) {}

  /**
   * @param vote with the close as it was at the start, before any extension
   */
  public Recount(Vote vote) {
    this.vote = vote;
    this.count = Count.begin(vote.closesAt());
    this.lastCast = vote.startedAt();
  }

  /** All lines of the manifest come before the first ballot. */
  public void weight(String line) {
    manifest.add(Hash.leaf(line));
    try {
      var leaf = WeightLeaf.parse(line);
      check(leaf.rfc() == vote.rfc() && leaf.round() == vote.round(), line, "is of another vote");
      check(
          lastVoter == null || lastVoter.compareTo(leaf.voter()) < 0,
          line,
          "is not in its place by pseudonym");
      check(
          leaf.weightMicros() == vote.terms().weightRule().weight(leaf.standing()),
          line,
          "does not follow the rule of weights");
      lastVoter = leaf.voter();
      weights.put(leaf.voter(), leaf);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      fault(String.valueOf(wrong.getMessage()));
    }
  }

  public void ballot(String line) {
    log.add(Hash.leaf(line));
    try {
      cast(BallotLeaf.parse(line), line);
    } catch (IllegalArgumentException wrong) {
      fault(String.valueOf(wrong.getMessage()));
    }
  }

  private void cast(BallotLeaf leaf, String line) {
    check(leaf.rfc() == vote.rfc() && leaf.round() == vote.round(), line, "is of another vote");
    check(leaf.textSha256().equals(vote.textSha256()), line, "is about another text");
    check(!leaf.at().isBefore(lastCast), line, "is older than the one before");
    check(leaf.at().isBefore(count.closesAt()), line, "came after the close");
    lastCast = leaf.at();
    var weight = weights.get(leaf.voter());
    if (weight == null) {
      fault(line + " is of nobody in the manifest");
      return;
    }
    check(leaf.weightMicros() == weight.weightMicros(), line, "weighs not as in the manifest");
    var uncapped = vote.terms().weightRule().uncapped(weight.standing());
    var before = choices.put(leaf.voter(), leaf.choice());
    count =
        count.cast(
            new Count.Cast(before, leaf.choice(), weight.weightMicros(), uncapped, leaf.at()),
            vote.terms());
  }

  public Result result() {
    if (weights.size() != vote.terms().entitled()) {
      fault(
          "The manifest has %d members, but %d are said to be entitled"
              .formatted(weights.size(), vote.terms().entitled()));
    }
    return new Result(
        count, count.verdict(vote.terms()), manifest.root(), log.root(), List.copyOf(faults));
  }

  private void check(boolean holds, String line, String fault) {
    if (!holds) {
      fault(line + " " + fault);
    }
  }

  private void fault(String text) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(text);
    }
  }
}
