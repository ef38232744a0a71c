package io.cvf.ecosystem.community.voting;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.MerkleTree;
import io.cvf.rules.merkle.Node;
import io.cvf.rules.voting.Count;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the ballots have made of a vote so far.
 *
 * @param open whether ballots are taken; never again once the vote has ended
 * @param treeSize leaves in the log
 * @param peaks of the tree, see {@link MerkleTree#peaks}
 */
record VoteCount(
    VoteId vote, boolean open, Count count, Instant lastCastAt, long treeSize, List<Hash> peaks) {

  VoteCount {
    peaks = List.copyOf(peaks);
  }

  static VoteCount begin(VoteId vote, Instant startedAt, Instant closesAt) {
    return new VoteCount(vote, true, Count.begin(closesAt), startedAt, 0, List.of());
  }

  /** The hashes an append to the log needs. */
  Map<Node, Hash> knownNodes() {
    var nodes = MerkleTree.peaks(treeSize);
    var known = new HashMap<Node, Hash>();
    for (var i = 0; i < nodes.size(); i++) {
      known.put(nodes.get(i), peaks.get(i));
    }
    return known;
  }

  Hash root() {
    var known = knownNodes();
    return MerkleTree.root(treeSize, node -> Objects.requireNonNull(known.get(node)));
  }
}
