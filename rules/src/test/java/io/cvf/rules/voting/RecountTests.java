package io.cvf.rules.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.merkle.LeafTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecountTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TEXT = "0f".repeat(32);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<WeightLeaf> weights = IntStream.range(0, 40).mapToObj(this::member).toList();
  private final Terms terms =
      new Terms(
          new Gates(Approval.atLeast(2, 3), new Quorum(3, 2)),
          WeightRule.DEFAULT,
          weights.size(),
          Duration.ofDays(1),
          Duration.ofDays(2),
          false);
  private final Recount.Vote vote =
      new Recount.Vote(7, 1, TEXT, terms, START, START.plus(Duration.ofDays(7)));

  @Test
  void everyPrefixOfTheLogCountsAsItWasCounted() {
    var ballots = new ArrayList<BallotLeaf>();
    var incremental = new Incremental();
    for (var i = 0; i < 300; i++) {
      var ballot = ballot(i);
      if (!ballot.at().isBefore(incremental.count.closesAt())) {
        break;
      }
      incremental.cast(ballot);
      ballots.add(ballot);
      var result = recount(texts(ballots));
      assertThat(result.faults()).as("seed %d", seed).isEmpty();
      assertThat(result.count()).as("seed %d", seed).isEqualTo(incremental.count);
      assertThat(result.logRoot()).isEqualTo(LeafTree.of(texts(ballots)).root());
    }
  }

  @Test
  void orderOfBallotsNeverMatters() {
    var casts = IntStream.range(0, weights.size()).mapToObj(this::ballot).toList();
    var shuffled = new ArrayList<>(casts);
    Collections.shuffle(shuffled, random);

    assertThat(count(shuffled)).as("seed %d", seed).isEqualTo(count(casts));
  }

  @Test
  void lateFlipExtendsOnce() {
    var early = START.plus(Duration.ofDays(1));
    var late = vote.closesAt().minus(Duration.ofHours(1));
    var lines = new ArrayList<String>();
    for (var i = 0; i < 10; i++) {
      lines.add(ballot(i, Choice.APPROVE, early).text());
    }
    assertThat(recount(lines).count().extended()).isFalse();

    for (var i = 10; i < 40; i++) {
      lines.add(ballot(i, Choice.REJECT, late).text());
    }
    var count = recount(lines).count();
    assertThat(count.extended()).isTrue();
    assertThat(count.closesAt()).isEqualTo(vote.closesAt().plus(Duration.ofDays(2)));
    assertThat(recount(lines).verdict().failed()).containsExactly(Gate.APPROVAL);
  }

  @Test
  void hiddenVoteIsNeverExtended() {
    var hidden =
        new Terms(
            terms.gates(), terms.weightRule(), 40, Duration.ofDays(7), Duration.ofDays(2), true);
    var count = Count.begin(vote.closesAt());
    for (var i = 0; i < 40; i++) {
      count = count.cast(new Count.Cast(null, Choice.APPROVE, 1, 1, START), hidden);
    }
    assertThat(count.verdict(hidden).accepted()).isTrue();
    assertThat(count.extended()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rfc\":7|\"rfc\":8",
        "0f0f|0f0e",
        "APPROVE|REJECTED",
        "\"round\":1|\"round\":2",
        "\"weightMicros\":|\"weightMicros\":1",
        "2026-01-02|2026-01-09",
        "2026-01-02|2025-12-31",
        "\"reasonHash\":null|\"reasonHash\":\"\"",
        "{|{ "
      })
  void aLeafThatDoesNotFitIsAFault(String change) {
    var parts = change.split("\\|", 2);
    var line = ballot(3, Choice.APPROVE, START.plus(Duration.ofDays(1))).text();
    assertThat(recount(List.of(line)).faults()).isEmpty();

    assertThat(recount(List.of(line.replace(parts[0], parts[1]))).faults()).isNotEmpty();
  }

  @Test
  void aMissingLeafChangesTheRoot() {
    var lines = texts(IntStream.range(0, 20).mapToObj(this::ballot).toList());
    var without = new ArrayList<>(lines);
    without.remove(11);

    assertThat(recount(without).logRoot()).isNotEqualTo(recount(lines).logRoot());
  }

  @Test
  void aChangedManifestIsAFault() {
    var recount = new Recount(vote);
    weights.stream()
        .map(WeightLeaf::text)
        .map(line -> line.replaceFirst("\"weightMicros\":\\d+", "\"weightMicros\":9000001"))
        .forEach(recount::weight);

    assertThat(recount.result().faults()).isNotEmpty();
  }

  private final class Incremental {

    private Count count = Count.begin(vote.closesAt());
    private final Map<String, Choice> choices = new HashMap<>();

    private void cast(BallotLeaf ballot) {
      var weight =
          weights.stream().filter(w -> w.voter().equals(ballot.voter())).findFirst().orElseThrow();
      count =
          count.cast(
              new Count.Cast(
                  choices.put(ballot.voter(), ballot.choice()),
                  ballot.choice(),
                  ballot.weightMicros(),
                  WeightRule.DEFAULT.uncapped(weight.standing()),
                  ballot.at()),
              terms);
    }
  }

  private Tally count(List<BallotLeaf> ballots) {
    var tally = Tally.EMPTY;
    for (var ballot : ballots) {
      tally = tally.cast(null, ballot.choice(), ballot.weightMicros());
    }
    return tally;
  }

  private Recount.Result recount(List<String> lines) {
    var recount = new Recount(vote);
    weights.forEach(weight -> recount.weight(weight.text()));
    lines.forEach(recount::ballot);
    return recount.result();
  }

  private static List<String> texts(List<BallotLeaf> ballots) {
    return ballots.stream().map(BallotLeaf::text).toList();
  }

  private WeightLeaf member(int index) {
    var standing = new Standing(random.nextLong(400_000_000), true, false);
    return new WeightLeaf(
        7,
        1,
        "%032x".formatted(index),
        WeightRule.DEFAULT.weight(standing),
        standing.reputationMicros(),
        true,
        false);
  }

  private BallotLeaf ballot(int step) {
    var choice = List.copyOf(EnumSet.allOf(Choice.class)).get(random.nextInt(4));
    return ballot(step % weights.size(), choice, START.plus(Duration.ofHours(step)));
  }

  private BallotLeaf ballot(int member, Choice choice, Instant at) {
    var weight = weights.get(member);
    return new BallotLeaf(7, 1, TEXT, weight.voter(), choice, weight.weightMicros(), null, at);
  }
}
