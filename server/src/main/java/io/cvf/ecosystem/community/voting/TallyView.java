package io.cvf.ecosystem.community.voting;

import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Gate;
import io.cvf.rules.voting.Tally;
import io.cvf.rules.voting.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a vote stands or ended. Of a hidden vote before its close only {@code vote} and {@code
 * hidden} are there.
 *
 * @param ballots members who took part, each once
 * @param turnoutBasisPoints of those entitled, in hundredths of a percent, rounded down
 * @param outcome of a running vote: what it would be if it closed like this
 */
record TallyView(
    VoteView vote,
    boolean hidden,
    @Nullable List<ChoiceView> choices,
    @Nullable Integer ballots,
    @Nullable Integer turnoutBasisPoints,
    @Nullable GatesView gates,
    @Nullable Outcome outcome,
    @Nullable List<Gate> failedGates,
    @Nullable Counterfactuals counterfactuals,
    Receipt.@Nullable TreeHead treeHead) {

  private static final int WHOLE = 10_000;

  enum Outcome {
    ACCEPTED,
    REJECTED;

    static Outcome of(Verdict verdict) {
      return verdict.accepted() ? ACCEPTED : REJECTED;
    }
  }

  record ChoiceView(Choice choice, int ballots, long weightMicros) {}

  record GatesView(QuorumView quorum, ApprovalView approval) {}

  record QuorumView(int required, int ballots, boolean met) {}

  record ApprovalView(Approval threshold, long approveMicros, long decisiveMicros, boolean met) {}

  /** The outcome under other rules, for comparison. */
  record Counterfactuals(OneMemberOneVote oneMemberOneVote, Uncapped uncapped) {}

  record OneMemberOneVote(Outcome outcome, int approve, int decisive) {}

  record Uncapped(Outcome outcome, long approveMicros, long decisiveMicros) {}

  static TallyView sealed(VoteView vote) {
    return new TallyView(vote, true, null, null, null, null, null, null, null, null);
  }

  static TallyView of(VoteView view, Vote vote, VoteCount count, Receipt.TreeHead head) {
    var terms = vote.terms();
    var tally = count.count().tally();
    var verdict = count.count().verdict(terms);
    return new TallyView(
        view,
        false,
        Arrays.stream(Choice.values())
            .map(it -> new ChoiceView(it, tally.of(it).ballots(), tally.of(it).micros()))
            .toList(),
        tally.ballots(),
        (int) ((long) tally.ballots() * WHOLE / terms.entitled()),
        new GatesView(
            new QuorumView(
                terms.quorumRequired(), tally.ballots(), !verdict.failed().contains(Gate.QUORUM)),
            new ApprovalView(
                terms.gates().approval(),
                tally.approveMicros(),
                tally.decisiveMicros(),
                !verdict.failed().contains(Gate.APPROVAL))),
        Outcome.of(verdict),
        verdict.failed().stream().sorted().toList(),
        counterfactuals(vote, tally, count.count().uncapped()),
        head);
  }

  private static Counterfactuals counterfactuals(Vote vote, Tally tally, Tally uncapped) {
    var gates = vote.terms().gates();
    var entitled = vote.terms().entitled();
    return new Counterfactuals(
        new OneMemberOneVote(
            Outcome.of(gates.oneMemberOneVote(tally, entitled)),
            tally.approveBallots(),
            tally.decisiveBallots()),
        new Uncapped(
            Outcome.of(gates.judge(uncapped, entitled)),
            uncapped.approveMicros(),
            uncapped.decisiveMicros()));
  }
}
