package io.cvf.ecosystem.community.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The YAML between two lines of {@code ---} at the top of a file, and the text after it. */
record FrontMatter(List<Entry> entries, String text) {

  /** One value of a header; a list in YAML is as many entries. */
  record Entry(Field field, String value) {

    private static final int MAX_VALUE = 2_000;

    Entry {
      value = value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }
  }

  private static final int MAX_CHARACTERS = 16 * 1024;
  private static final int MAX_DEPTH = 4;

  /** A rule at the top that no name follows is Markdown's thematic break. */
  private static final Pattern OPENING =
      Pattern.compile("---[ \\t]*\n\\s*(#.*\n\\s*)*[\\w\"'-]+ ?[\\w -]*[\"']?:");

  static FrontMatter of(String text) throws UnusableFileException {
    var end = OPENING.matcher(text).lookingAt() ? closingFence(text) : -1;
    if (end < 0) {
      return new FrontMatter(List.of(), text);
    }
    var yaml = text.substring(text.indexOf('\n') + 1, end);
    var rest = text.indexOf('\n', end);
    var entries = new ArrayList<Entry>();
    if (load(yaml) instanceof Map<?, ?> fields) {
      fields.forEach((key, value) ->
          Field.named(String.valueOf(key)).ifPresent(field -> collect(field, value, 1, entries)));
    } else if (!yaml.isBlank()) {
      throw new UnusableFileException("The front matter is no list of names and values.");
    }
    return new FrontMatter(List.copyOf(entries), rest < 0 ? "" : text.substring(rest + 1));
  }

  private static int closingFence(String text) {
    for (var at = 3; at >= 0; at = text.indexOf('\n', at + 1)) {
      var line = text.substring(at + 1, lineEnd(text, at + 1)).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int lineEnd(String text, int from) {
    var end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static @Nullable Object load(String yaml) throws UnusableFileException {
    var options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setMaxAliasesForCollections(5);
    options.setNestingDepthLimit(8);
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      var line = mark == null ? "" : " in line " + (mark.getLine() + 2);
      throw new UnusableFileException(
          "The front matter is not valid YAML" + line + ": " + e.getProblem());
    } catch (YAMLException e) {
      throw new UnusableFileException("The front matter is not valid YAML: " + e.getMessage());
    }
  }

  /** To a small depth only: a YAML list may hold itself. */
  private static void collect(Field field, @Nullable Object value, int depth, List<Entry> entries) {
    switch (value) {
      case null -> {}
      case Map<?, ?> person when field == Field.AUTHORS && person.get("name") != null ->
          entries.add(new Entry(field, String.valueOf(person.get("name"))));
      case Map<?, ?> map -> collectAll(field, map.values(), depth, entries);
      case Collection<?> list -> collectAll(field, list, depth, entries);
      case Date date -> entries.add(new Entry(field, date.toInstant().toString()));
      default -> {
        var text = value.toString().strip();
        if (!text.isEmpty()) {
          entries.add(new Entry(field, text));
        }
      }
    }
  }

  private static void collectAll(
      Field field, Collection<?> values, int depth, List<Entry> entries) {
    if (depth < MAX_DEPTH) {
      values.forEach(each -> collect(field, each, depth + 1, entries));
    }
  }
}
