package io.cvf.rules.merkle;

import java.util.List;

/**
 * That a leaf is in a tree, as of RFC 9162 §2.1.3.
 *
 * @param index of the leaf, from 0
 * @param treeSize the number of leaves
 * @param path the siblings from the leaf upwards
 */
public record InclusionProof(long index, long treeSize, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether leaf and path lead to the root (§2.1.3.2). */
  public boolean holds(Hash leaf, Hash root) {
    if (index < 0 || index >= treeSize) {
      return false;
    }
    var position = index;
    var last = treeSize - 1;
    var hash = leaf;
    for (var sibling : path) {
      if (last == 0) {
        return false;
      }
      if (position % 2 == 1 || position == last) {
        hash = Hash.node(sibling, hash);
        while (position % 2 == 0 && position != 0) {
          position /= 2;
          last /= 2;
        }
      } else {
        hash = Hash.node(hash, sibling);
      }
      position /= 2;
      last /= 2;
    }
    return last == 0 && hash.equals(root);
  }
}
