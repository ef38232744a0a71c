package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.FrontMatter.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the first section: a title, and a header written as a list, a table or plain
 * lines of {@code Name: value}. Lines that became fields are taken out of the text; lines the
 * platform has no field for stay.
 *
 * @param heading the heading that titles the whole document, as Markdown
 */
record Preamble(@Nullable String heading, List<Entry> entries, String text) {

  /** {@code - Start Date: x}, {@code **Start Date**: x}, {@code Start Date: x}. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__|`)?([A-Za-z][\\w #()/'-]{0,40}?)\\s*(?:\\*\\*|__|`)?"
              + "\\s*:(?:\\*\\*|__)?(?:\\s+(.*))?");

  private static final int MAX_LINE = 1_000;

  /** How many blocks without a field may stand before the header. */
  private static final int MAX_BLOCKS_BEFORE = 3;

  private static final Set<String> SECTIONS =
      Set.of(
          "summary",
          "abstract",
          "motivation",
          "introduction",
          "overview",
          "background",
          "preface",
          "history",
          "context",
          "problem",
          "proposal",
          "detailed design",
          "design",
          "drawbacks",
          "alternatives",
          "unresolved questions",
          "table of contents",
          "contents",
          "status",
          "metadata",
          "header",
          "goals",
          "rationale",
          "tl;dr");

  /**
   * @param slug of the file; a feature of the same name adds nothing to it
   */
  static Preamble of(String text, String slug) {
    var lines = text.split("\n", -1);
    var entries = new ArrayList<Entry>();
    var taken = new BitSet();
    String heading = null;
    var others = 0;
    for (var block : blocksAbove(Markup.blocks(text))) {
      if (block instanceof Heading title) {
        heading = headingText(title, lines);
        take(title, taken);
        continue;
      }
      var fields = fields(block, lines);
      entries.addAll(fields.entries());
      for (var i = 0; i < fields.from().size(); i++) {
        if (!isWorthReading(fields.entries().get(i), slug)) {
          take(fields.from().get(i), taken);
        }
      }
      if (fields.entries().isEmpty() && (!entries.isEmpty() || ++others > MAX_BLOCKS_BEFORE)) {
        break;
      }
    }
    var rest =
        IntStream.range(0, lines.length)
            .filter(line -> !taken.get(line))
            .mapToObj(line -> lines[line])
            .collect(Collectors.joining("\n"));
    return new Preamble(heading, List.copyOf(entries), rest.strip() + "\n");
  }

  /** The blocks before the first section; among them at most one heading, the title. */
  private static List<Node> blocksAbove(Node document) {
    var blocks = new ArrayList<Node>();
    var titled = false;
    for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        if (titled || heading.getLevel() > 1 || isSection(heading)) {
          break;
        }
        titled = true;
      }
      blocks.add(block);
    }
    return blocks;
  }

  private static boolean isSection(Heading heading) {
    return SECTIONS.contains(
        Markup.plain(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z;]+", " ").strip());
  }

  private static String headingText(Heading heading, String[] lines) {
    var span = heading.getSourceSpans().getFirst();
    return lines[span.getLineIndex()]
        .strip()
        .replaceFirst("^#\\s+", "")
        .replaceFirst("\\s+#+\\s*$", "");
  }

  /** Fields and the blocks they stand in; a table or paragraph stands for all its fields. */
  private record Fields(List<Entry> entries, List<Node> from) {

    static final Fields NONE = new Fields(List.of(), List.of());
  }

  private static Fields fields(Node block, String[] lines) {
    return switch (block) {
      case BulletList list -> list(list, lines);
      case TableBlock table -> table(table, lines);
      case Paragraph paragraph -> paragraph(paragraph, lines);
      default -> Fields.NONE;
    };
  }

  private static Fields list(BulletList list, String[] lines) {
    var fields = new Fields(new ArrayList<>(), new ArrayList<>());
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      var entry = field(String.join("\n", source(item, lines)));
      if (entry != null) {
        fields.entries().add(entry);
        fields.from().add(item);
      }
    }
    return fields;
  }

  private static Fields table(TableBlock table, String[] lines) {
    var entries = new ArrayList<Entry>();
    for (var line : source(table, lines)) {
      var cells = line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1);
      if (cells.length == 2) {
        Field.named(cells[0])
            .map(field -> new Entry(field, cells[1].strip()))
            .ifPresent(entries::add);
      }
    }
    return entries.isEmpty() ? Fields.NONE : new Fields(entries, List.of(table));
  }

  /** Plain lines count only when every one of them is a field, else it is prose with a colon. */
  private static Fields paragraph(Paragraph paragraph, String[] lines) {
    var entries = new ArrayList<Entry>();
    for (var line : source(paragraph, lines)) {
      var entry = field(line);
      if (entry == null) {
        return Fields.NONE;
      }
      entries.add(entry);
    }
    return new Fields(entries, List.of(paragraph));
  }

  private static @Nullable Entry field(String source) {
    var end = source.indexOf('\n');
    var first = end < 0 ? source : source.substring(0, end);
    if (first.length() > MAX_LINE) {
      return null;
    }
    var matcher = FIELD.matcher(first);
    if (!matcher.matches()) {
      return null;
    }
    var value =
        Objects.requireNonNullElse(matcher.group(2), "") + (end < 0 ? "" : source.substring(end));
    return Field.named(matcher.group(1)).map(field -> new Entry(field, value.strip())).orElse(null);
  }

  private static boolean isWorthReading(Entry entry, String slug) {
    return entry.field() == Field.FEATURE
        && !TitleChoice.isPlaceholder(entry.value())
        && !letters(entry.value()).equals(letters(slug));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static List<String> source(Node node, String[] lines) {
    return node.getSourceSpans().stream().map(span -> lines[span.getLineIndex()]).toList();
  }

  private static void take(Node node, BitSet taken) {
    node.getSourceSpans().forEach(span -> taken.set(span.getLineIndex()));
  }
}
