package io.cvf.ecosystem.community.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A text whose links to other RFCs lead to them here.
 *
 * @param resolved how many places of the text were changed
 * @param related the RFCs it refers to, by number here
 */
record CrossReferences(String text, int resolved, SequencedMap<Integer, Relation> related) {

  /** The order is the strength: a text that supersedes an RFC also refers to it. */
  enum Relation {
    REFERENCES,
    SUPERSEDES,
    SUPERSEDED_BY
  }

  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\w/-])(?:https?://github\\.com/[\\w.-]+/[\\w.-]+/(?:pull|issues|blob)/[^\\s<>\\])]*[\\w#/]"
              + "|[A-Za-z0-9][\\w-]*+/[\\w.-]+#\\d{1,6}\\b)");
  private static final Pattern SUPERSEDED_BY =
      Pattern.compile(
          "(?s).*\\b(?<!partially\\s)(?:superseded|obsoleted|replaced)\\s+by\\s+(?:the\\s+)?(?:rfc\\s+)?\\[?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUPERSEDES =
      Pattern.compile(
          "(?s).*\\b(?:supersedes|obsoletes)\\s+(?:the\\s+)?(?:rfc\\s+)?\\[?$",
          Pattern.CASE_INSENSITIVE);
  private static final int CONTEXT = 60;

  private record Change(int from, int to, String replacement) {}

  /**
   * @param own the number of the RFC itself; its links to its own proposal stay
   */
  static CrossReferences in(String text, int own, Function<Reference, Optional<Integer>> numberOf) {
    var reader = new Reader(text, own, numberOf);
    var document = Markup.inlines(text);
    for (Node node = document; node != null; ) {
      node = Markup.next(node, document, reader.read(node));
    }
    reader.changes.sort(Comparator.comparingInt(Change::from).reversed());
    var changed = new StringBuilder(text);
    reader.changes.forEach(it -> changed.replace(it.from(), it.to(), it.replacement()));
    return new CrossReferences(changed.toString(), reader.changes.size(), reader.related);
  }

  private static final class Reader {
    final String text;
    final int own;
    final Function<Reference, Optional<Integer>> numberOf;
    final List<Change> changes = new ArrayList<>();
    final TreeMap<Integer, Relation> related = new TreeMap<>();

    Reader(String text, int own, Function<Reference, Optional<Integer>> numberOf) {
      this.text = text;
      this.own = own;
      this.numberOf = numberOf;
    }

    /** Whether the children are to be read too: what stands in a link is no second link. */
    boolean read(Node node) {
      switch (node) {
        case Link link -> link(link);
        case LinkReferenceDefinition definition -> definition(definition);
        case Text words when !(words.getPrevious() instanceof Text) -> words(words);
        default -> {}
      }
      return !(node instanceof Link || node instanceof Image);
    }

    private void link(Link link) {
      var place = link.getDestination();
      var target = target(place);
      if (target == null || link.getSourceSpans().isEmpty()) {
        return;
      }
      var from = start(link);
      var to = end(link);
      relate(target, from);
      var source = text.substring(from, to);
      if (source.startsWith("<")) {
        changes.add(new Change(from, to, "[RFC " + target.number() + "](" + target.path() + ")"));
        return;
      }
      // Without an opening of its own the destination stands in a definition elsewhere.
      var opening = source.lastIndexOf("](");
      var at = opening < 0 ? -1 : source.indexOf(place, opening);
      if (at >= 0) {
        changes.add(new Change(from + at, from + at + place.length(), target.path()));
      }
    }

    private void definition(LinkReferenceDefinition definition) {
      var place = definition.getDestination();
      var target = target(place);
      if (target == null || definition.getSourceSpans().isEmpty()) {
        return;
      }
      var at = text.indexOf(place, start(definition) + definition.getLabel().length());
      if (at >= 0 && at < end(definition)) {
        relate(target, start(definition));
        changes.add(new Change(at, at + place.length(), target.path()));
      }
    }

    /** Addresses written out; the parser splits them at underscores, so neighbours are joined. */
    private void words(Text first) {
      Node last = first;
      while (last.getNext() instanceof Text next) {
        last = next;
      }
      if (first.getSourceSpans().isEmpty() || last.getSourceSpans().isEmpty()) {
        return;
      }
      var from = start(first);
      var bare = BARE.matcher(text).region(from, end(last)).useTransparentBounds(true);
      while (bare.find()) {
        var target = target(bare.group());
        if (target != null) {
          relate(target, bare.start());
          var label = bare.group().contains("://") ? "RFC " + target.number() : bare.group();
          changes.add(
              new Change(bare.start(), bare.end(), "[" + label + "](" + target.path() + ")"));
        }
      }
    }

    private void relate(Target target, int at) {
      var before = text.substring(Math.max(0, at - CONTEXT), at);
      var relation =
          SUPERSEDED_BY.matcher(before).matches()
              ? Relation.SUPERSEDED_BY
              : SUPERSEDES.matcher(before).matches() ? Relation.SUPERSEDES : Relation.REFERENCES;
      related.merge(
          target.number(), relation, (some, other) -> some.compareTo(other) < 0 ? other : some);
    }

    private @org.jspecify.annotations.Nullable Target target(String place) {
      return Reference.of(place)
          .flatMap(reference ->
              numberOf
                  .apply(reference)
                  .filter(number -> number != own)
                  .map(number -> new Target(number, reference.fragment())))
          .orElse(null);
    }

    private static int start(Node node) {
      return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
      var last = node.getSourceSpans().getLast();
      return last.getInputIndex() + last.getLength();
    }
  }

  private record Target(int number, String fragment) {

    String path() {
      return "/rfcs/" + number + fragment;
    }
  }
}
