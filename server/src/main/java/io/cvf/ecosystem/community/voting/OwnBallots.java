package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.reputation.Standings;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Standing;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a member is told of their own part in a vote. */
@Service
class OwnBallots {

  private final Votes votes;
  private final Ballots ballots;
  private final BallotLog log;
  private final Receipts receipts;
  private final Standings standings;
  private final VotingSettings settings;
  private final Clock clock;

  OwnBallots(
      Votes votes,
      Ballots ballots,
      BallotLog log,
      Receipts receipts,
      Standings standings,
      VotingSettings settings,
      Clock clock) {
    this.votes = votes;
    this.ballots = ballots;
    this.log = log;
    this.receipts = receipts;
    this.standings = standings;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param why what the weight comes from, or why there is none, in a sentence
   * @param weightMicros frozen in a vote; without one, as it would be now
   * @param ballotsCast how often the member has voted in this vote, changes included
   */
  record OwnBallot(
      boolean entitled,
      String why,
      long weightMicros,
      long reputationMicros,
      boolean foundingElector,
      @Nullable Choice choice,
      @Nullable String reason,
      @Nullable Instant castAt,
      int ballotsCast,
      @Nullable Receipt receipt) {}

  OwnBallot of(Rfc rfc, Caller caller) {
    var vote = votes.of(rfc.id()).stream().findFirst().orElse(null);
    return vote == null || vote.state() == Vote.State.VOIDED
        ? before(caller)
        : ballots
            .of(vote.id(), caller.id())
            .map(standing -> in(vote, standing))
            .orElseGet(() -> leftOut(vote, caller));
  }

  private OwnBallot before(Caller caller) {
    var standing = standing(caller);
    var weight = settings.weightRule().weight(standing);
    var why =
        weight == 0
            ? "Below %d points of reputation a ballot has no weight."
                .formatted(settings.weightRule().floorMicros() / 1_000_000)
            : "If the vote started now, your ballot would weigh this.";
    return own(weight > 0, why, weight, standing);
  }

  private OwnBallot leftOut(Vote vote, Caller caller) {
    return own(
        false,
        "Who may vote was settled at %s, when the vote started; you had no weight then."
            .formatted(vote.startedAt()),
        0,
        standing(caller));
  }

  private OwnBallot in(Vote vote, Ballots.Standing standing) {
    var elector = standing.elector();
    var entry = standing.entry();
    var why =
        elector.standing().foundingElector() && elector.weightMicros() == 1_000_000
            ? "You vote as a founding elector."
            : "The root of the reputation you had when the vote started.";
    var own = own(vote.isRunning(), why, elector.weightMicros(), elector.standing());
    return entry == null
        ? own
        : new OwnBallot(
            own.entitled(),
            why,
            own.weightMicros(),
            own.reputationMicros(),
            own.foundingElector(),
            entry.choice(),
            entry.reason() == null ? null : entry.reason().text(),
            entry.castAt(),
            log.count(vote.id(), elector.voter()),
            receipts.of(vote, entry));
  }

  private Standing standing(Caller caller) {
    var now = standings.of(caller.id(), clock.instant());
    return new Standing(now.reputationMicros(), now.certified(), now.foundingElector());
  }

  private static OwnBallot own(boolean entitled, String why, long weight, Standing standing) {
    return new OwnBallot(
        entitled,
        why,
        weight,
        standing.reputationMicros(),
        standing.foundingElector(),
        null,
        null,
        null,
        0,
        null);
  }
}
