package io.cvf.rules.merkle;

import java.util.ArrayList;
import java.util.List;

/** A whole tree in memory, for manifests and recounts. */
public final class LeafTree {

  private final List<List<Hash>> levels = new ArrayList<>();
  private long size;

  public static LeafTree of(Iterable<String> leaves) {
    var tree = new LeafTree();
    leaves.forEach(leaf -> tree.add(Hash.leaf(leaf)));
    return tree;
  }

  /** Appends a leaf by its hash. */
  public void add(Hash leaf) {
    MerkleTree.append(size, List.of(leaf), this::hash).forEach(this::put);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    return MerkleTree.root(size, this::hash);
  }

  public InclusionProof proof(long index) {
    return new InclusionProof(index, size, MerkleTree.inclusion(index, size, this::hash));
  }

  private Hash hash(Node node) {
    return levels.get(node.level()).get(Math.toIntExact(node.position()));
  }

  private void put(Node node, Hash hash) {
    if (levels.size() == node.level()) {
      levels.add(new ArrayList<>());
    }
    levels.get(node.level()).add(hash);
  }
}
