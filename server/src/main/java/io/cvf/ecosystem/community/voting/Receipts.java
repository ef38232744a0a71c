package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.MerkleTree;
import io.cvf.rules.voting.SignedTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the heads of logs, and what voters are given. */
@Component
class Receipts {

  private final VoteCounts counts;
  private final BallotLog log;
  private final SigningKeys keys;
  private final Clock clock;

  Receipts(VoteCounts counts, BallotLog log, SigningKeys keys, Clock clock) {
    this.counts = counts;
    this.log = log;
    this.keys = keys;
    this.clock = clock;
  }

  /** The signed head of the log as it is; of a closed vote the one that was signed at the close. */
  Receipt.TreeHead head(Vote vote, VoteCount count) {
    var root = count.root().toString();
    var closing = vote.closing();
    var signature =
        closing == null ? sign(vote, count.treeSize(), root, clock.instant()) : closing.head();
    return new Receipt.TreeHead(
        vote.number(),
        vote.round(),
        count.treeSize(),
        root,
        signature.at(),
        signature.keyId(),
        signature.signature());
  }

  /** The head a vote is closed with. */
  Vote.HeadSignature sign(Vote vote, VoteCount count) {
    return sign(vote, count.treeSize(), count.root().toString(), clock.instant());
  }

  private Vote.HeadSignature sign(Vote vote, long size, String root, Instant at) {
    var signed = keys.sign(SignedTexts.treeHead(vote.number(), vote.round(), size, root, at));
    return new Vote.HeadSignature(at, signed.keyId(), signed.base64());
  }

  /** Gives out receipts for one state of the log, which is signed once for all of them. */
  Issuer issuer(Vote vote, VoteCount count) {
    return new Issuer(vote, vote.isHidden() ? null : head(vote, count));
  }

  /** The receipt of a ballot that is in the log already. */
  Receipt of(Vote vote, LogEntry entry) {
    var count = counts.find(vote.id()).orElseThrow();
    var issuer = issuer(vote, count);
    if (vote.isHidden()) {
      return issuer.of(entry, List.of());
    }
    var nodes = log.nodes(vote.id(), MerkleTree.needed(entry.position(), count.treeSize()));
    return issuer.of(
        entry,
        MerkleTree.inclusion(
            entry.position(), count.treeSize(), node -> Objects.requireNonNull(nodes.get(node))));
  }

  final class Issuer {

    private final Vote vote;
    private final Receipt.@Nullable TreeHead head;

    private Issuer(Vote vote, Receipt.@Nullable TreeHead head) {
      this.vote = vote;
      this.head = head;
    }

    Receipt of(LogEntry entry, List<Hash> inclusion) {
      return head == null ? sealed(entry) : proven(entry, inclusion, head);
    }

    private Receipt sealed(LogEntry entry) {
      var signed = keys.sign(SignedTexts.sealedBallot(entry.hash().toString()));
      return receipt(entry, signed.keyId(), new Receipt.Sealed(signed.base64()), null, null, null);
    }

    private Receipt proven(LogEntry entry, List<Hash> inclusion, Receipt.TreeHead head) {
      var path = inclusion.stream().map(Hash::toString).toList();
      return receipt(entry, head.keyId(), null, entry.position(), path, head);
    }

    private Receipt receipt(
        LogEntry entry,
        String keyId,
        Receipt.@Nullable Sealed sealed,
        @Nullable Long index,
        @Nullable List<String> inclusion,
        Receipt.@Nullable TreeHead head) {
      var reason = entry.reason();
      return new Receipt(
          Receipt.FORMAT,
          vote.number(),
          vote.round(),
          entry.leaf(),
          entry.hash().toString(),
          reason == null ? null : reason.salt(),
          keyId,
          keys.key(keyId).publicKey(),
          sealed,
          index,
          inclusion,
          head);
    }
  }
}
