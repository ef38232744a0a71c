package io.cvf.rules.merkle;

/**
 * The place of a complete subtree: level 0 are the leaves, and the node at {@code (level,
 * position)} covers the {@code 2^level} leaves from {@code position · 2^level}. Once complete it
 * never changes.
 */
public record Node(int level, long position) {

  Node parent() {
    return new Node(level + 1, position / 2);
  }

  boolean isRight() {
    return position % 2 == 1;
  }
}
