package io.cvf.rules.voting;

/** The two gates of a vote, frozen at its start. */
public record Gates(Approval approval, Quorum quorum) {

  /** What the vote decides if it closes like this. */
  public Verdict judge(Tally tally, int entitled) {
    return Verdict.of(
        tally.ballots() >= quorum.required(entitled),
        approval.isMetBy(tally.approveMicros(), tally.decisiveMicros()));
  }

  /** What it would decide if every member's ballot weighed the same. */
  public Verdict oneMemberOneVote(Tally tally, int entitled) {
    return Verdict.of(
        tally.ballots() >= quorum.required(entitled),
        approval.isMetBy(tally.approveBallots(), tally.decisiveBallots()));
  }
}
