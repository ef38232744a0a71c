package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.MerkleTree;
import io.cvf.rules.merkle.Node;
import io.cvf.rules.voting.BallotLeaf;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ballots that are added to the log together, one after another, as if each had come alone. */
final class BallotBatch {

  private final Vote vote;
  private final VoteCount before;
  private final Map<MemberId, Ballots.Standing> standings;
  private final Instant castAt;
  private final List<Answer> answers = new ArrayList<>();
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<MemberId, LogEntry> newest = new LinkedHashMap<>();
  private final Set<MemberId> newVoters = new LinkedHashSet<>();
  private Count count;

  /** Found at once, except where its proof is; that needs the whole batch. */
  private record Answer(@Nullable LogEntry logged, @Nullable CastAnswer known) {}

  /**
   * @param before held under its lock
   * @param now the time of all of them; never before the ballots that are there, whatever the clock
   */
  BallotBatch(Vote vote, VoteCount before, Map<MemberId, Ballots.Standing> standings, Instant now) {
    this.vote = vote;
    this.before = before;
    this.standings = standings;
    this.castAt = now.isBefore(before.lastCastAt()) ? before.lastCastAt() : now;
    this.count = before.count();
  }

  void add(Casting casting) {
    var standing = standings.get(casting.member());
    if (casting.revision() != vote.revision()) {
      refuse(VotingProblems.otherRevision(vote));
    } else if (!castAt.isBefore(count.closesAt())) {
      refuse(VotingProblems.closed(vote.number(), count.closesAt()));
    } else if (standing == null) {
      refuse(VotingProblems.notEntitled(vote));
    } else {
      add(casting, standing.elector(), newest.getOrDefault(casting.member(), standing.entry()));
    }
  }

  private void refuse(Problem problem) {
    answers.add(new Answer(null, new CastAnswer.Refused(problem)));
  }

  private void add(Casting casting, Elector elector, @Nullable LogEntry current) {
    if (current != null && current.says(casting.choice(), casting.reason())) {
      answers.add(new Answer(null, new CastAnswer.Unchanged(current)));
      return;
    }
    var entry = entry(casting, elector);
    entries.add(entry);
    newest.put(casting.member(), entry);
    if (current == null) {
      newVoters.add(casting.member());
    }
    count =
        count.cast(cast(entry, elector, current == null ? null : current.choice()), vote.terms());
    answers.add(new Answer(entry, null));
  }

  private Count.Cast cast(LogEntry entry, Elector elector, @Nullable Choice was) {
    return new Count.Cast(
        was,
        entry.choice(),
        elector.weightMicros(),
        vote.terms().weightRule().uncapped(elector.standing()),
        castAt);
  }

  private LogEntry entry(Casting casting, Elector elector) {
    var reason = casting.reason() == null ? null : BallotReason.salted(casting.reason());
    var leaf =
        new BallotLeaf(
            vote.number(),
            vote.round(),
            vote.textSha256(),
            elector.voter(),
            casting.choice(),
            elector.weightMicros(),
            reason == null ? null : reason.hash(),
            castAt);
    return new LogEntry(
        before.treeSize() + entries.size(),
        elector.voter(),
        casting.choice(),
        castAt,
        leaf.text(),
        reason);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<LogEntry> entries() {
    return List.copyOf(entries);
  }

  Map<MemberId, LogEntry> newest() {
    return Map.copyOf(newest);
  }

  /** Who votes for the first time in this vote. */
  Set<MemberId> newVoters() {
    return Set.copyOf(newVoters);
  }

  /** The subtrees the batch completes. */
  Map<Node, Hash> completed() {
    var known = before.knownNodes();
    return MerkleTree.append(
        before.treeSize(),
        entries.stream().map(LogEntry::hash).toList(),
        node -> Objects.requireNonNull(known.get(node)));
  }

  VoteCount after(Map<Node, Hash> completed) {
    var size = before.treeSize() + entries.size();
    var nodes = nodes(completed);
    var peaks =
        MerkleTree.peaks(size).stream()
            .map(node -> Objects.requireNonNull(nodes.get(node)))
            .toList();
    return new VoteCount(before.vote(), true, count, castAt, size, peaks);
  }

  /** In the order of what was added. */
  List<CastAnswer> answers(Map<Node, Hash> completed) {
    var nodes = nodes(completed);
    var size = before.treeSize() + entries.size();
    return answers.stream().map(answer -> answered(answer, size, nodes)).toList();
  }

  private static CastAnswer answered(Answer answer, long size, Map<Node, Hash> nodes) {
    var entry = answer.logged();
    return entry == null
        ? Objects.requireNonNull(answer.known())
        : new CastAnswer.Logged(
            entry,
            MerkleTree.inclusion(
                entry.position(), size, node -> Objects.requireNonNull(nodes.get(node))));
  }

  private Map<Node, Hash> nodes(Map<Node, Hash> completed) {
    var nodes = new HashMap<>(before.knownNodes());
    nodes.putAll(completed);
    return nodes;
  }
}
