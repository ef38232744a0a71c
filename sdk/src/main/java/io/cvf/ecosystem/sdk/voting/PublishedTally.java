package io.cvf.ecosystem.sdk.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Gate;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.Tally;
import io.cvf.rules.voting.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result card of a vote; of a running one, as if it closed now. While a vote is hidden only the
 * first two are there.
 *
 * @param turnoutBasisPoints ballots of 10,000 entitled members, rounded down
 * @param counterfactuals what other rules of weight would have decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedTally(
    PublishedVote vote,
    boolean hidden,
    @Nullable List<Sum> choices,
    @Nullable Integer ballots,
    @Nullable Integer turnoutBasisPoints,
    @Nullable BothGates gates,
    @Nullable Outcome outcome,
    @Nullable List<Gate> failedGates,
    @Nullable Counterfactuals counterfactuals,
    @Nullable TreeHead treeHead) {

  private static final long BASIS_POINTS = 10_000;

  /** What the vote decides. */
  public enum Outcome {
    ACCEPTED,
    REJECTED;

    static Outcome of(Verdict verdict) {
      return verdict.accepted() ? ACCEPTED : REJECTED;
    }
  }

  public record Sum(Choice choice, int ballots, long weightMicros) {}

  public record BothGates(QuorumGate quorum, ApprovalGate approval) {}

  public record QuorumGate(int required, int ballots, boolean met) {}

  public record ApprovalGate(
      Approval threshold, long approveMicros, long decisiveMicros, boolean met) {}

  public record Counterfactuals(OneMemberOneVote oneMemberOneVote, Uncapped uncapped) {}

  /** If every ballot weighed the same. */
  public record OneMemberOneVote(Outcome outcome, int approve, int decisive) {}

  /** If no weight had a cap. */
  public record Uncapped(Outcome outcome, long approveMicros, long decisiveMicros) {}

  public PublishedTally {
    choices =
        choices == null
            ? null
            : choices.stream().sorted(Comparator.comparing(Sum::choice)).toList();
    failedGates = failedGates == null ? null : failedGates.stream().sorted().toList();
  }

  /** The card as it follows from the published files, without the head of the log. */
  static PublishedTally of(PublishedVote vote, Recount.Result result) {
    var terms = vote.terms();
    var tally = result.count().tally();
    var failed = result.verdict().failed();
    return new PublishedTally(
        vote.as(result),
        false,
        Arrays.stream(Choice.values()).map(choice -> sum(tally, choice)).toList(),
        tally.ballots(),
        (int) (tally.ballots() * BASIS_POINTS / vote.entitled()),
        new BothGates(
            new QuorumGate(terms.quorumRequired(), tally.ballots(), !failed.contains(Gate.QUORUM)),
            new ApprovalGate(
                vote.approval(),
                tally.approveMicros(),
                tally.decisiveMicros(),
                !failed.contains(Gate.APPROVAL))),
        Outcome.of(result.verdict()),
        List.copyOf(failed),
        counterfactuals(vote, result),
        null);
  }

  /** As the platform would answer it. */
  public String json() {
    return PublishedJson.write(this);
  }

  PublishedTally withoutHead() {
    return new PublishedTally(
        vote,
        hidden,
        choices,
        ballots,
        turnoutBasisPoints,
        gates,
        outcome,
        failedGates,
        counterfactuals,
        null);
  }

  private static Counterfactuals counterfactuals(PublishedVote vote, Recount.Result result) {
    var terms = vote.terms();
    var tally = result.count().tally();
    var uncapped = result.count().uncapped();
    return new Counterfactuals(
        new OneMemberOneVote(
            Outcome.of(terms.gates().oneMemberOneVote(tally, vote.entitled())),
            tally.approveBallots(),
            tally.decisiveBallots()),
        new Uncapped(
            Outcome.of(terms.judge(uncapped)),
            uncapped.approveMicros(),
            uncapped.decisiveMicros()));
  }

  private static Sum sum(Tally tally, Choice choice) {
    return new Sum(choice, tally.of(choice).ballots(), tally.of(choice).micros());
  }
}
