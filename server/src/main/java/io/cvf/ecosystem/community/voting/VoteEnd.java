package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.PolicyChangeAccepted;
import io.cvf.ecosystem.community.VotingClosed;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import io.cvf.rules.voting.Gate;
import io.cvf.rules.voting.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Ends votes: by their close, or by a maintainer who voids one. */
@Service
public class VoteEnd {

  private final RfcDecisions rfcs;
  private final Votes votes;
  private final VoteCounts counts;
  private final Ballots ballots;
  private final Receipts receipts;
  private final Points points;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final JsonMapper json;
  private final Clock clock;

  VoteEnd(
      RfcDecisions rfcs,
      Votes votes,
      VoteCounts counts,
      Ballots ballots,
      Receipts receipts,
      Points points,
      ApplicationEventPublisher events,
      AuditLog audit,
      JsonMapper json,
      Clock clock) {
    this.rfcs = rfcs;
    this.votes = votes;
    this.counts = counts;
    this.ballots = ballots;
    this.receipts = receipts;
    this.points = points;
    this.events = events;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Closes a vote whose close has come. The RFC is locked before the count, as everywhere; when
   * another node was quicker, or a late flip has moved the close, nothing happens.
   */
  @Transactional
  public void close(VoteId id) {
    var vote = votes.find(id).orElseThrow();
    var rfc = rfcs.lock(vote.number());
    var count = counts.lock(id).orElseThrow();
    if (!count.open() || clock.instant().isBefore(count.count().closesAt())) {
      return;
    }
    requireSums(vote, count);
    var verdict = count.count().verdict(vote.terms());
    var at = count.count().closesAt();
    votes.close(id, new Vote.Closing(at, verdict, receipts.sign(vote, count)));
    counts.update(ended(count));
    var decided = rfcs.decide(rfc, verdict.accepted(), reason(verdict), at);
    if (verdict.accepted()) {
      points.accepted(rfc.id(), rfc.number(), rfc.memberAuthors(), at);
    }
    points.votesCast(rfc.id(), rfc.number(), vote.round(), ballots.voters(id), at);
    tell(decided, vote, verdict, at);
  }

  /** The sums kept along must be those of the single ballots, else nothing may be decided. */
  private void requireSums(Vote vote, VoteCount count) {
    var added = ballots.added(vote.id());
    if (!added.equals(count.count().tally())) {
      throw new IllegalStateException(
          "The ballots of RFC %d add up to %s, but %s was kept"
              .formatted(vote.number(), added, count.count().tally()));
    }
  }

  private void tell(Rfc rfc, Vote vote, Verdict verdict, Instant at) {
    audit.record(
        null,
        "vote.closed",
        "rfc:" + rfc.number(),
        Map.of("round", vote.round(), "accepted", verdict.accepted()),
        null);
    events.publishEvent(
        new VotingClosed(
            rfc.id(),
            rfc.number(),
            rfc.text().title(),
            vote.round(),
            verdict.accepted(),
            verdict.failed().stream().map(Enum::name).sorted().toList(),
            at));
    if (verdict.accepted()) {
      PolicyChange.in(rfc).ifPresent(change -> events.publishEvent(accepted(rfc, change, at)));
    }
  }

  private PolicyChangeAccepted accepted(Rfc rfc, PolicyChange change, Instant at) {
    var closed = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var effective = change.effectiveOn().isBefore(closed) ? closed : change.effectiveOn();
    return new PolicyChangeAccepted(
        rfc.id(),
        rfc.number(),
        rfc.text().title(),
        change.kind(),
        effective,
        json.writeValueAsString(change.document()),
        at);
  }

  /**
   * VOTING → OPEN: the vote counts for nothing, and its ballots stay as hidden as they were.
   *
   * @param maintainer must not be an author
   */
  @Transactional
  public void annul(String number, @Nullable String reason, Caller maintainer) {
    var why = Reason.checked(reason);
    var rfc = rfcs.lock(number, maintainer);
    if (rfc.isAuthor(maintainer)) {
      throw Problem.forbidden(
          "A maintainer who did not write RFC %d has to void its vote.".formatted(rfc.number()));
    }
    var vote =
        votes.running(rfc.number()).orElseThrow(() -> VotingProblems.notRunning(rfc.number()));
    var count = counts.lock(vote.id()).orElseThrow();
    var now = clock.instant();
    if (!now.isBefore(count.count().closesAt())) {
      throw VotingProblems.closed(rfc.number(), count.count().closesAt());
    }
    votes.annul(vote.id(), new Vote.Voiding(why, now, maintainer.id()));
    counts.update(ended(count));
    rfcs.voidVote(rfc, maintainer, why, now);
    audit.record(
        maintainer.id(), "vote.voided", "rfc:" + rfc.number(), Map.of("round", vote.round()), why);
  }

  private static VoteCount ended(VoteCount count) {
    return new VoteCount(
        count.vote(), false, count.count(), count.lastCastAt(), count.treeSize(), count.peaks());
  }

  private static String reason(Verdict verdict) {
    return verdict.accepted()
        ? "Both gates held."
        : verdict.failed().stream().sorted().map(VoteEnd::failed).collect(Collectors.joining(" "));
  }

  private static String failed(Gate gate) {
    return switch (gate) {
      case QUORUM -> "Too few took part: the quorum was not reached.";
      case APPROVAL -> "Too little of the weight approved: the approval was not reached.";
    };
  }
}
