package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.diff.LineDiff;
import io.cvf.ecosystem.platform.diff.LineDiff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Two rendered texts as one page, with what went in {@code del} and what came in {@code ins}. It is
 * put together from the elements and texts of safe HTML only.
 */
final class RenderedDiff {

  /** Words compared in all; blocks after that are shown as replaced. */
  private static final int MAX_WORDS = 40_000;

  private final Document result = Document.createShell("");
  private int wordsLeft = MAX_WORDS;

  private RenderedDiff() {}

  static String of(String fromHtml, String toHtml) {
    return new RenderedDiff().compare(blocks(fromHtml), blocks(toHtml));
  }

  private static List<Node> blocks(String html) {
    var body = Jsoup.parseBodyFragment(html).outputSettings(plain()).body();
    return body.childNodes().stream()
        .filter(node -> !(node instanceof TextNode text && text.isBlank()))
        .toList();
  }

  private static Document.OutputSettings plain() {
    return new Document.OutputSettings().prettyPrint(false);
  }

  private String compare(List<Node> from, List<Node> to) {
    result.outputSettings(plain());
    var at = 0;
    var before = from.stream().map(Node::outerHtml).toList();
    var after = to.stream().map(Node::outerHtml).toList();
    for (var change : LineDiff.changes(before, after)) {
      to.subList(at, change.to()).forEach(this::append);
      replace(from, to, change);
      at = change.toEnd();
    }
    to.subList(at, to.size()).forEach(this::append);
    return result.body().html();
  }

  /** Blocks of the same kind at the same place are the same block, edited. */
  private void replace(List<Node> from, List<Node> to, Change change) {
    var i = change.from();
    var j = change.to();
    while (i < change.fromEnd() && j < change.toEnd()) {
      var was = from.get(i++);
      var is = to.get(j++);
      if (was.nodeName().equals(is.nodeName())
          && was instanceof Element old
          && is instanceof Element edited
          && affordable(old, edited)) {
        append(merged(old, edited));
      } else {
        append(marked("del", was));
        append(marked("ins", is));
      }
    }
    from.subList(i, change.fromEnd()).forEach(block -> append(marked("del", block)));
    to.subList(j, change.toEnd()).forEach(block -> append(marked("ins", block)));
  }

  private boolean affordable(Element old, Element edited) {
    var words = words(old).size() + words(edited).size();
    wordsLeft -= words;
    return wordsLeft >= 0;
  }

  /**
   * The edited block with every new word in {@code ins}, and the words that went where they stood.
   */
  private static Element merged(Element old, Element edited) {
    var was = words(old);
    var block = edited.clone();
    var texts = texts(block);
    var is = texts.stream().flatMap(text -> split(text.getWholeText()).stream()).toList();
    var marks = new ArrayList<List<String>>();
    is.forEach(word -> marks.add(new ArrayList<>()));
    marks.add(new ArrayList<>());
    var added = new boolean[is.size()];
    for (var change : LineDiff.changes(was, is)) {
      marks.get(change.to()).addAll(was.subList(change.from(), change.fromEnd()));
      java.util.Arrays.fill(added, change.to(), change.toEnd(), true);
    }
    var word = 0;
    for (var text : texts) {
      var parts = new ArrayList<Node>();
      for (var part : split(text.getWholeText())) {
        add(parts, "del", String.join("", marks.get(word)));
        add(parts, added[word] ? "ins" : "", part);
        word++;
      }
      parts.forEach(text::before);
      text.remove();
    }
    var gone = String.join("", marks.getLast());
    if (!gone.isEmpty()) {
      endOf(block).appendElement("del").text(gone);
    }
    return block;
  }

  /** Where text may stand at the end: inside of the last item or cell, not between two. */
  private static Element endOf(Element block) {
    var texts = texts(block);
    if (texts.isEmpty()) {
      return block;
    }
    return Objects.requireNonNullElse(
        texts.getLast().parentNode() instanceof Element e ? e : null, block);
  }

  private static void add(List<Node> parts, String mark, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!parts.isEmpty() && parts.getLast().nodeName().equals(mark.isEmpty() ? "#text" : mark)) {
      if (parts.getLast() instanceof TextNode last) {
        last.text(last.getWholeText() + text);
      } else if (parts.getLast() instanceof Element last) {
        last.appendText(text);
      }
      return;
    }
    parts.add(mark.isEmpty() ? new TextNode(text) : new Element(mark).appendText(text));
  }

  private static List<String> words(Element block) {
    return texts(block).stream().flatMap(text -> split(text.getWholeText()).stream()).toList();
  }

  /** Words with the blanks after them; blanks between elements of lists and tables are no text. */
  private static List<String> split(String text) {
    return List.of(text.split("(?<=\\s)(?=\\S)"));
  }

  private static List<TextNode> texts(Element block) {
    return block
        .nodeStream(TextNode.class)
        .filter(text -> !text.getWholeText().isEmpty() && !isLayout(text))
        .toList();
  }

  private static boolean isLayout(TextNode text) {
    var parent = text.parent() == null ? "" : text.parent().nodeName();
    return text.isBlank()
        && switch (parent) {
          case "table",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "ul",
              "ol",
              "dl",
              "section",
              "blockquote" ->
              true;
          default -> false;
        };
  }

  private static Element marked(String mark, Node block) {
    return new Element(mark).appendChild(block.clone());
  }

  private void append(Node block) {
    result.body().appendChild(block.clone());
  }
}
