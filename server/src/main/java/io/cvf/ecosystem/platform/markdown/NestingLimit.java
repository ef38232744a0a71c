package io.cvf.ecosystem.platform.markdown;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Refuses documents nested deeper than anyone writes: everything that follows walks the tree by
 * recursion and would exhaust the stack.
 */
final class NestingLimit implements PostProcessor {

  static final int MAX_DEPTH = 100;

  @Override
  public Node process(Node document) {
    var level = List.of(document);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > MAX_DEPTH) {
        throw new TooComplexException("nested deeper than %d levels".formatted(MAX_DEPTH));
      }
      level = level.stream().flatMap(NestingLimit::children).toList();
    }
    return document;
  }

  private static Stream<Node> children(Node node) {
    return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext);
  }
}
