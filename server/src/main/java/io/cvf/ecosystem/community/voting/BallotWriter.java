package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.rfcs.RfcFollowing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds ballots to a vote, many in one transaction: its log grows one leaf after another. */
@Service
class BallotWriter {

  private final Votes votes;
  private final VoteCounts counts;
  private final Ballots ballots;
  private final BallotLog log;
  private final RfcFollowing following;
  private final Clock clock;

  BallotWriter(
      Votes votes,
      VoteCounts counts,
      Ballots ballots,
      BallotLog log,
      RfcFollowing following,
      Clock clock) {
    this.votes = votes;
    this.counts = counts;
    this.ballots = ballots;
    this.log = log;
    this.following = following;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param vote null when none runs
   * @param count after the batch; null when none runs
   * @param answers in the order of the castings
   */
  record Written(@Nullable Vote vote, @Nullable VoteCount count, List<CastAnswer> answers) {}

  @Transactional
  public Written write(int number, List<Casting> castings) {
    var vote = votes.running(number).orElse(null);
    var before = vote == null ? null : counts.lock(vote.id()).filter(VoteCount::open).orElse(null);
    if (vote == null || before == null) {
      var refused = new CastAnswer.Refused(VotingProblems.notRunning(number));
      return new Written(null, null, castings.stream().<CastAnswer>map(_ -> refused).toList());
    }
    var members = castings.stream().map(Casting::member).toList();
    var batch = new BallotBatch(vote, before, ballots.of(vote.id(), members), clock.instant());
    castings.forEach(batch::add);
    if (batch.isEmpty()) {
      return new Written(vote, before, batch.answers(Map.of()));
    }
    var completed = batch.completed();
    var after = batch.after(completed);
    log.append(vote.id(), batch.entries(), completed);
    ballots.put(vote.id(), batch.newest());
    counts.update(after);
    if (!batch.newVoters().isEmpty()) {
      following.tell(vote.rfc(), batch.newVoters(), after.lastCastAt());
    }
    return new Written(vote, after, batch.answers(completed));
  }
}
