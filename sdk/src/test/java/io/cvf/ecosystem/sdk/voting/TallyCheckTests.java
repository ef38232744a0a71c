package io.cvf.ecosystem.sdk.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyCheckTests {

  private final VoteFixture vote = VoteFixture.closed(1);

  @Test
  void publishedVoteHolds() {
    var report = TallyCheck.check(vote.files(), vote.keys());

    assertThat(report.faults()).isEmpty();
    assertThat(report.recounted().vote().extended()).isTrue();
    assertThat(report.recounted().ballots()).isBetween(20, 40);
  }

  @Test
  void alteredByteIsFound() {
    var log = new ArrayList<>(vote.log());
    log.replaceAll(line -> line.replaceFirst("\\.123456Z", ".123457Z"));

    assertThat(check(log)).singleElement().asString().contains("The tree head: root of the log");
  }

  @Test
  void everyAlteredBallotIsFound() {
    for (var index = 1; index < vote.log().size(); index += 13) {
      var log = new ArrayList<>(vote.log());
      var line = log.get(index);
      log.set(
          index,
          line.contains("APPROVE")
              ? line.replace("APPROVE", "REJECT")
              : line.replaceFirst("REJECT|REQUEST_CHANGES|ABSTAIN", "APPROVE"));

      assertThat(check(log)).as("leaf %d", index - 1).anyMatch(fault -> fault.contains("root"));
    }
  }

  @Test
  void removedLeafIsFoundAndNamed() {
    var log = new ArrayList<>(vote.log());
    log.remove(12);

    assertThat(check(log))
        .contains("The ballot log: leaf 12 stands in the place of leaf 11.")
        .anyMatch(fault -> fault.contains("size of the log: published 120, recounted 119"));
  }

  @Test
  void removedLastLeafIsFound() {
    var log = new ArrayList<>(vote.log());
    log.removeLast();

    assertThat(check(log)).anyMatch(fault -> fault.contains("size of the log"));
  }

  @Test
  void reorderedLeavesAreFoundEvenWhenNumberedAnew() {
    var ballots = new ArrayList<>(vote.ballots());
    var moved = ballots.remove(30);
    ballots.add(60, moved);
    var log = new ArrayList<String>();
    log.add(vote.log().getFirst());
    for (var i = 0; i < ballots.size(); i++) {
      log.add(VoteFixture.leaf(i, ballots.get(i)));
    }

    assertThat(check(log))
        .anyMatch(fault -> fault.endsWith("is older than the one before"))
        .anyMatch(fault -> fault.contains("root of the log"));
  }

  @Test
  void addedBallotOfAStrangerIsFound() {
    var ballots = new ArrayList<>(vote.ballots());
    ballots.set(3, ballots.get(3).replaceFirst("\"voter\":\"....", "\"voter\":\"ffff"));
    var forged = vote.with(ballots);

    assertThat(TallyCheck.check(forged.files(), forged.keys()).faults())
        .anyMatch(fault -> fault.endsWith("is of nobody in the manifest"));
  }

  @Test
  void ballotsAboutAnotherTextAreFound() {
    var ballots = new ArrayList<>(vote.ballots());
    ballots.set(3, ballots.get(3).replaceFirst("0f0f", "0f0e"));
    var forged = vote.with(ballots);

    assertThat(TallyCheck.check(forged.files(), forged.keys()).faults())
        .singleElement()
        .asString()
        .endsWith("is about another text");
  }

  @Test
  void voteAboutAnotherTextIsFound() {
    var log = new ArrayList<>(vote.log());
    log.set(0, log.getFirst().replace("0f0f", "0f0e"));

    assertThat(check(log)).anyMatch(fault -> fault.endsWith("is about another text"));
  }

  @Test
  void foreignKeyIsFound() {
    var stranger = VoteFixture.closed(1).keys();

    assertThat(TallyCheck.check(vote.files(), stranger).faults())
        .isNotEmpty()
        .allMatch(fault -> fault.contains("which is not trusted"));
  }

  @Test
  void foreignKeyUnderATrustedNameIsFound() {
    var mine = vote.keys().items().getFirst();
    var other = VoteFixture.closed(1).keys().items().getFirst();
    var forged = new SigningKey(mine.id(), "Ed25519", other.publicKey(), mine.createdAt(), null);

    assertThat(TallyCheck.check(vote.files(), new TrustedKeys(List.of(forged))).faults())
        .isNotEmpty()
        .allMatch(fault -> fault.contains("is another key under its name"));
  }

  @Test
  void headSignedWithARetiredKeyIsFound() {
    var retired = vote.key(VoteFixture.START.plus(Duration.ofDays(1)));

    assertThat(TallyCheck.check(vote.files(), new TrustedKeys(List.of(retired))).faults())
        .isNotEmpty()
        .allMatch(fault -> fault.contains("retired at 2026-03-02"));
  }

  @Test
  void changedTreeHeadIsFound() {
    var log = new ArrayList<>(vote.log());
    log.set(0, log.getFirst().replace("\"treeSize\":120", "\"treeSize\":121"));

    assertThat(check(log))
        .contains("The signature of the tree head does not belong to it.")
        .anyMatch(fault -> fault.contains("published 121, recounted 120"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          "outcome" : "REJECTED"      | "outcome" : "ACCEPTED"      | outcome: published ACCEPTED
          "APPROVAL" ]                | "QUORUM" ]                  | failedGates[0]: published QUORUM
          "extended" : true           | "extended" : false          | vote.extended: published false
          "turnoutBasisPoints" : 9    | "turnoutBasisPoints" : 8    | turnoutBasisPoints: published 8
          "decisive" : 3              | "decisive" : 2              | oneMemberOneVote.decisive
          "required" : 10             | "required" : 11             | gates.quorum.required
          "quorumRequired" : 10       | "quorumRequired" : 1        | vote.quorumRequired
          "strict" : false            | "strict" : true             | gates.approval.threshold.strict
          "treeSize" : 120            | "treeSize" : 119            | size of the log: published 119
          """)
  void changedFigureOfTheResultCardIsNamed(String was, String is, String said) {
    var tally = vote.tally();
    var forged = tally.replace(was, is);
    assertThat(forged).as(tally).isNotEqualTo(tally);

    var files = new TallyCheck.Files(vote.log().stream(), vote.weights().stream(), forged);
    assertThat(TallyCheck.check(files, vote.keys()).faults())
        .anyMatch(fault -> fault.contains(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          \\"weightMicros\\":    | \\"weightMicros\\":1      | does not follow the rule of weights
          \\"certified\\":false  | \\"certified\\":true      | published
          "size":40              | "size":41                 | size: published 41, recounted 40
          """)
  void changedManifestIsFound(String was, String is, String said) {
    var weights = new ArrayList<>(vote.weights());
    weights.replaceAll(line -> line.replace(was, is));
    assertThat(weights).isNotEqualTo(vote.weights());

    var files = new TallyCheck.Files(vote.log().stream(), weights.stream(), vote.tally());
    assertThat(TallyCheck.check(files, vote.keys()).faults())
        .anyMatch(fault -> fault.contains(said));
  }

  @Test
  void removedMemberIsFound() {
    var weights = new ArrayList<>(vote.weights());
    weights.removeLast();

    var files = new TallyCheck.Files(vote.log().stream(), weights.stream(), vote.tally());
    assertThat(TallyCheck.check(files, vote.keys()).faults())
        .anyMatch(fault -> fault.contains("39 members, but 40"))
        .anyMatch(fault -> fault.startsWith("The manifest of weights: root"));
  }

  @Test
  void filesThatAreNoneOfThisAreNamed() {
    var files = new TallyCheck.Files(Stream.of("<html>"), vote.weights().stream(), vote.tally());

    assertThat(TallyCheck.check(files, vote.keys()).faults())
        .singleElement()
        .asString()
        .startsWith("The ballot log begins with what is not its head");
    assertThat(
            TallyCheck.check(
                    new TallyCheck.Files(vote.log().stream(), vote.weights().stream(), "{}"),
                    vote.keys())
                .faults())
        .isNotEmpty();
  }

  private List<String> check(List<String> log) {
    var files = new TallyCheck.Files(log.stream(), vote.weights().stream(), vote.tally());
    return TallyCheck.check(files, vote.keys()).faults();
  }
}
