package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.platform.web.Text;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import tools.jackson.databind.JsonNode;

/** Reads YAML and remembers where everything stood. */
final class YamlText {

  static final int MAX_ALIASES = 50;

  /** Aliases may make a small text large: at most this many values and characters. */
  private static final int MAX_VALUES = 50_000;

  private static final int MAX_CHARACTERS = 2 * Manifests.MAX_BYTES;

  private final int linesBefore;
  private final Findings findings;
  private final Places places = new Places();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;
  private int characters;

  private YamlText(int linesBefore, Findings findings) {
    this.linesBefore = linesBefore;
    this.findings = findings;
  }

  /** Ends the reading of a text that is not worth going on with; it was told why. */
  private static final class Stopped extends RuntimeException {}

  /**
   * @param linesBefore of the file, above the text
   */
  static SourceTree read(String text, int linesBefore, Findings findings) {
    var reading = new YamlText(linesBefore, findings);
    try {
      return reading.read(text);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      findings.add("", reading.place(mark), "This is not valid YAML: " + e.getProblem() + ".");
    } catch (ReaderException e) {
      var place = reading.place(text, e.getPosition());
      findings.add("", place, "U+%04X cannot stand in YAML.".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      findings.add("", new Place(1 + linesBefore, 1), reason(e));
    } catch (Stopped e) {
      // said where it happened
    }
    return new SourceTree(null, new Places());
  }

  private static String reason(YAMLException e) {
    var message = String.valueOf(e.getMessage());
    if (message.contains("aliases")) {
      return "It repeats more than %d parts by alias.".formatted(MAX_ALIASES);
    }
    return message.contains("Nesting")
        ? "It is nested more than %d levels deep.".formatted(SourceTree.MAX_DEPTH)
        : "This is not valid YAML: " + message;
  }

  private SourceTree read(String text) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(SourceTree.MAX_DEPTH);
    options.setCodePointLimit(Manifests.MAX_BYTES);
    var parser = new ParserImpl(new StreamReader(text), options);
    var node = new Composer(parser, new PlainTags(), options).getSingleNode();
    if (node == null) {
      findings.add("", Place.START, "The manifest is empty.");
      return new SourceTree(null, places);
    }
    return new SourceTree(value(node, "", 0), places);
  }

  private JsonNode value(Node node, String pointer, int depth) {
    var place = place(node.getStartMark());
    places.value(pointer, place);
    if (depth > SourceTree.MAX_DEPTH || !open.add(node)) {
      throw stop(pointer, place, "It is nested more than 64 levels deep, or in itself.");
    }
    if (++values > MAX_VALUES) {
      throw stop(
          pointer,
          place,
          "It holds more than 50,000 values, or its aliases make it far larger than it looks.");
    }
    var value =
        switch (node) {
          case MappingNode mapping -> object(mapping, pointer, depth);
          case SequenceNode sequence -> array(sequence, pointer, depth);
          case ScalarNode scalar -> scalar(scalar, pointer, place);
          default -> throw stop(pointer, place, "This kind of YAML value is not supported.");
        };
    open.remove(node);
    return value;
  }

  private JsonNode object(MappingNode mapping, String pointer, int depth) {
    requireTag(mapping, pointer, "tag:yaml.org,2002:map");
    var object = SourceTree.NODES.objectNode();
    for (var member : mapping.getValue()) {
      var place = place(member.getKeyNode().getStartMark());
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        findings.add(pointer, place, "A name must be a single word or text.");
        continue;
      }
      var name = key.getValue();
      var at = Pointer.child(pointer, name);
      count(name, at, place);
      if (!Text.isStorable(name)) {
        findings.add(pointer, place, "A name holds a character that cannot be stored.");
      } else if (object.has(name)) {
        findings.add(at, place, Pointer.spoken(at) + " is there twice.");
      } else if (name.equals("<<") && key.isPlain()) {
        findings.add(at, place, "Merge keys (<<) are not supported; write the values out.");
      }
      places.name(at, place);
      object.set(name, value(member.getValueNode(), at, depth + 1));
    }
    return object;
  }

  private JsonNode array(SequenceNode sequence, String pointer, int depth) {
    requireTag(sequence, pointer, "tag:yaml.org,2002:seq");
    var array = SourceTree.NODES.arrayNode();
    for (var element : sequence.getValue()) {
      array.add(value(element, Pointer.child(pointer, array.size()), depth + 1));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar, String pointer, Place place) {
    count(scalar.getValue(), pointer, place);
    if (!Text.isStorable(scalar.getValue())) {
      findings.add(
          pointer, place, Pointer.spoken(pointer) + " holds a character that cannot be stored.");
    }
    var value = YamlScalar.of(scalar.getTag(), scalar.getValue());
    if (value.problem() != null) {
      findings.add(pointer, place, Pointer.spoken(pointer) + " " + value.problem());
    }
    return value.node();
  }

  private void requireTag(Node node, String pointer, String tag) {
    if (!node.getTag().getValue().equals(tag)) {
      findings.add(
          pointer,
          place(node.getStartMark()),
          "The tag %s is not allowed.".formatted(node.getTag().getValue()));
    }
  }

  private void count(String text, String pointer, Place place) {
    characters += text.length();
    if (characters > MAX_CHARACTERS) {
      throw stop(pointer, place, "Its aliases make it far larger than it looks.");
    }
  }

  private Stopped stop(String pointer, Place place, String message) {
    findings.add(pointer, place, message);
    return new Stopped();
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? new Place(1 + linesBefore, 1)
        : new Place(mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
  }

  /** The reader counts code points where nothing else is known of the place. */
  private Place place(String text, int codePoints) {
    var at =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    var before = text.substring(0, at);
    var line = (int) before.chars().filter(c -> c == '\n').count();
    return new Place(line + 1 + linesBefore, at - before.lastIndexOf('\n'));
  }
}
