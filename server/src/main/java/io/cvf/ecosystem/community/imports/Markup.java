package io.cvf.ecosystem.community.imports;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown with the places its nodes come from, so that it can be changed where it stands. */
final class Markup {

  /** Deeper nesting is no text anybody wrote; it would only exhaust the stack. */
  private static final int MAX_NESTING = 50;

  private static final Parser BLOCKS = parser(IncludeSourceSpans.BLOCKS);
  private static final Parser INLINES = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

  private Markup() {}

  static Node blocks(String text) {
    return BLOCKS.parse(text);
  }

  static Node inlines(String text) {
    return INLINES.parse(text);
  }

  private static Parser parser(IncludeSourceSpans spans) {
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(spans)
        .maxOpenBlockParsers(MAX_NESTING)
        .build();
  }

  /** The next node in reading order, inside {@code root}; the children come first. */
  static @Nullable Node next(Node node, Node root, boolean children) {
    if (children && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    for (Node at = node; at != null && !at.equals(root); at = at.getParent()) {
      if (at.getNext() != null) {
        return at.getNext();
      }
    }
    return null;
  }

  /** The words without their marks. */
  static String plain(Node root) {
    var words = new StringBuilder();
    for (var node = root.getFirstChild(); node != null; node = next(node, root, true)) {
      switch (node) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
        default -> {}
      }
    }
    return words.toString().strip();
  }
}
