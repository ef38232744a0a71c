package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.VotingStarted;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.community.reputation.Standings;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.community.rfcs.RfcStatus;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.voting.Standing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts votes: from then on neither the text, nor a weight, nor a rule of this vote changes. */
@Service
public class VoteStart {

  private static final int PSEUDONYM_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RfcDecisions rfcs;
  private final Votes votes;
  private final VoteCounts counts;
  private final FrozenWeights weights;
  private final VotingSettings settings;
  private final VoteReadiness readiness;
  private final Standings standings;
  private final Points points;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  VoteStart(
      RfcDecisions rfcs,
      Votes votes,
      VoteCounts counts,
      FrozenWeights weights,
      VotingSettings settings,
      VoteReadiness readiness,
      Standings standings,
      Points points,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.rfcs = rfcs;
    this.votes = votes;
    this.counts = counts;
    this.weights = weights;
    this.settings = settings;
    this.readiness = readiness;
    this.standings = standings;
    this.points = points;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * OPEN → VOTING.
   *
   * @param hidden whether nothing of the ballots is shown before the close; never changed later
   */
  @Transactional
  public void start(String number, boolean hidden, Caller by) {
    var rfc = rfcs.lock(number, by);
    requireStarter(rfc, by);
    rfc.status().requireMoveTo(RfcStatus.VOTING);
    readiness.blockers(rfc, votes.runningWhileNoneStarts()).stream()
        .findFirst()
        .ifPresent(blocker -> {
          throw refused(blocker);
        });
    begin(rfc, hidden, by, clock.instant());
  }

  /** How many a vote that started now would entitle. */
  int entitledNow() {
    return standings.count(clock.instant());
  }

  static boolean mayStart(Rfc rfc, Caller caller) {
    return rfc.isAuthor(caller) || caller.is(Role.MAINTAINER);
  }

  private static void requireStarter(Rfc rfc, Caller by) {
    if (!mayStart(rfc, by)) {
      throw Problem.forbidden(
          "Only the authors of RFC %d and maintainers can start its vote.".formatted(rfc.number()));
    }
  }

  private static Problem refused(VoteReadiness.Blocker blocker) {
    var title = "The vote cannot start now";
    var problem =
        switch (blocker.code()) {
          case COMMENT_PERIOD, COOLDOWN ->
              Problem.conflict("vote-too-early", title, blocker.detail());
          case CONCERN_OPEN -> Problem.conflict("concern-open", title, blocker.detail());
          case INVALID_CHANGE -> Problem.conflict("invalid-change", title, blocker.detail());
          case TOO_MANY_VOTES -> Problem.conflict("too-many-votes", title, blocker.detail());
        };
    return blocker.until() == null ? problem : problem.with("possibleFrom", blocker.until());
  }

  private void begin(Rfc rfc, boolean hidden, Caller by, Instant now) {
    var electors = electors(now);
    if (electors.isEmpty()) {
      throw Problem.conflict(
          "no-electorate",
          "Nobody could vote",
          "No member has weight yet. Staff can admit founding electors under Community → Founding.");
    }
    var round = votes.of(rfc.id()).size() + 1;
    var terms = settings.terms(rfc.text().track(), electors.size(), hidden);
    var closesAt = now.plus(settings.period(rfc.text().track()));
    var draft =
        new Vote(
            new VoteId(rfc.id().value()), // the database gives it its own
            rfc.id(),
            rfc.number(),
            round,
            Vote.State.RUNNING,
            rfc.text().track(),
            rfc.revision(),
            rfc.text().bodySha256(),
            now,
            by.id(),
            closesAt,
            terms,
            electors.stream().anyMatch(elector -> elector.standing().foundingElector()),
            root(rfc, round, electors),
            null,
            null);
    var id = votes.insert(draft);
    counts.insert(VoteCount.begin(id, now, closesAt));
    weights.insert(id, electors);
    rfcs.beginVote(rfc, by, now);
    points.reachedVoting(rfc.id(), rfc.number(), rfc.memberAuthors(), now);
    audit.record(
        by.id(),
        "vote.started",
        "rfc:" + rfc.number(),
        Map.of("round", round, "entitled", electors.size(), "hidden", hidden),
        null);
    events.publishEvent(
        new VotingStarted(
            rfc.id(), rfc.number(), rfc.text().title(), round, by.id(), now, closesAt));
  }

  /** Everyone with weight, by pseudonym: the order of the manifest tells nothing about members. */
  private List<Elector> electors(Instant now) {
    var rule = settings.weightRule();
    return standings.all(now).stream()
        .map(member -> {
          var standing = standing(member);
          return new Elector(member.member(), pseudonym(), standing, rule.weight(standing));
        })
        .filter(elector -> elector.weightMicros() > 0)
        .sorted(Comparator.comparing(Elector::voter))
        .toList();
  }

  private static Standing standing(io.cvf.ecosystem.community.reputation.Standing member) {
    return new Standing(member.reputationMicros(), member.certified(), member.foundingElector());
  }

  private static String pseudonym() {
    var bytes = new byte[PSEUDONYM_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Hash root(Rfc rfc, int round, List<Elector> electors) {
    var tree = new LeafTree();
    electors.forEach(elector -> tree.add(Hash.leaf(elector.leaf(rfc.number(), round).text())));
    return tree.root();
  }
}
