package io.cvf.rules.merkle;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of leaves that pass by once, in memory of the tree's height. A tree over the roots of
 * parts of 2ⁿ leaves each, the last with at most so many, has the same root as one over all leaves.
 */
public final class PassingTree {

  private final Deque<Hash> peaks = new ArrayDeque<>();
  private long size;

  /** Appends a leaf, or a part, by its hash. */
  public void add(Hash leaf) {
    var hash = leaf;
    for (var rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = Hash.node(peaks.removeLast(), hash);
    }
    peaks.addLast(hash);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (size == 0) {
      return Hash.EMPTY;
    }
    var smallestFirst = peaks.descendingIterator();
    var root = smallestFirst.next();
    while (smallestFirst.hasNext()) {
      root = Hash.node(smallestFirst.next(), root);
    }
    return root;
  }
}
