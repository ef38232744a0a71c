package io.cvf.rules.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The append-only tree of RFC 9162 §2.1, computed from the hashes of its complete subtrees,
 * wherever they are kept. An append completes a few of them; roots and proofs need only {@code
 * O(log² n)}.
 */
public final class MerkleTree {

  private MerkleTree() {}

  /**
   * The complete subtrees that come into being when leaves are appended, themselves included.
   *
   * @param size before
   * @param leaves in their order
   * @param complete knows the {@link #peaks} of the tree before
   */
  public static Map<Node, Hash> append(
      long size, List<Hash> leaves, Function<Node, Hash> complete) {
    var added = new LinkedHashMap<Node, Hash>();
    for (var i = 0; i < leaves.size(); i++) {
      var node = new Node(0, size + i);
      var hash = leaves.get(i);
      added.put(node, hash);
      while (node.isRight()) {
        var left = new Node(node.level(), node.position() - 1);
        var leftHash = added.get(left);
        hash = Hash.node(leftHash == null ? complete.apply(left) : leftHash, hash);
        node = node.parent();
        added.put(node, hash);
      }
    }
    return added;
  }

  /** The fewest complete subtrees that cover a tree of this size, from left to right. */
  public static List<Node> peaks(long size) {
    var peaks = new ArrayList<Node>();
    var begin = 0L;
    for (var level = Long.SIZE - 2; level >= 0; level--) {
      if ((size & (1L << level)) != 0) {
        peaks.add(new Node(level, begin >>> level));
        begin += 1L << level;
      }
    }
    return peaks;
  }

  /** The root of the first {@code size} leaves. */
  public static Hash root(long size, Function<Node, Hash> complete) {
    return size == 0 ? Hash.EMPTY : new Walk(complete).hash(0, size);
  }

  /** The proof that the leaf is in the tree of that size, from the leaf upwards. */
  public static List<Hash> inclusion(long index, long size, Function<Node, Hash> complete) {
    requireInside(index, size);
    var path = new ArrayList<Hash>();
    new Walk(complete).path(index, 0, size, path);
    return List.copyOf(path);
  }

  /** Which complete subtrees {@link #inclusion} and {@link #root} ask for. */
  public static Set<Node> needed(long index, long size) {
    requireInside(index, size);
    var needed = new LinkedHashSet<Node>(peaks(size));
    new Walk(
            node -> {
              needed.add(node);
              return Hash.EMPTY;
            })
        .path(index, 0, size, new ArrayList<>());
    return needed;
  }

  private static void requireInside(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("Leaf %d of %d".formatted(index, size));
    }
  }

  private record Walk(Function<Node, Hash> complete) {

    private Hash hash(long begin, long size) {
      if (Long.bitCount(size) == 1) {
        var level = Long.numberOfTrailingZeros(size);
        return complete.apply(new Node(level, begin >>> level));
      }
      var left = Long.highestOneBit(size);
      return Hash.node(hash(begin, left), hash(begin + left, size - left));
    }

    private void path(long index, long begin, long size, List<Hash> path) {
      if (size == 1) {
        return;
      }
      var left = Long.highestOneBit(size - 1);
      if (index < left) {
        path(index, begin, left, path);
        path.add(hash(begin + left, size - left));
      } else {
        path(index - left, begin + left, size - left, path);
        path.add(hash(begin, left));
      }
    }
  }
}
