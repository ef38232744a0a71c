package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.platform.web.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Reads JSON and remembers where everything stood. */
final class JsonText {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * SourceTree.MAX_DEPTH) // ours speaks first, and says where
                  .maxStringLength(Manifests.MAX_BYTES)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final Findings findings;
  private final Places places = new Places();

  private JsonText(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  static SourceTree read(String text, Findings findings) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new JsonText(parser, findings).read();
    } catch (JacksonException e) {
      findings.add("", place(e.getLocation()), "This is not valid JSON: " + reason(e));
      return new SourceTree(null, new Places());
    }
  }

  private SourceTree read() {
    if (parser.nextToken() == null) {
      findings.add("", Place.START, "The manifest is empty.");
      return new SourceTree(null, places);
    }
    var root = value("", 0);
    if (root != null && parser.nextToken() != null) {
      findings.add("", here(), "Something follows the end of the JSON value.");
    }
    return new SourceTree(root, places);
  }

  private @Nullable JsonNode value(String pointer, int depth) {
    places.value(pointer, here());
    if (depth > SourceTree.MAX_DEPTH) {
      findings.add(pointer, here(), "It is nested more than 64 levels deep.");
      return null;
    }
    return switch (Objects.requireNonNull(parser.currentToken())) {
      case START_OBJECT -> object(pointer, depth);
      case START_ARRAY -> array(pointer, depth);
      case VALUE_STRING -> text(pointer, parser.getString());
      case VALUE_NUMBER_INT -> number(pointer, SourceTree.number(parser.getBigIntegerValue()));
      case VALUE_NUMBER_FLOAT -> number(pointer, SourceTree.number(parser.getDecimalValue()));
      case VALUE_TRUE -> SourceTree.NODES.booleanNode(true);
      case VALUE_FALSE -> SourceTree.NODES.booleanNode(false);
      default -> SourceTree.NODES.nullNode();
    };
  }

  private @Nullable JsonNode object(String pointer, int depth) {
    var object = SourceTree.NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var member = Pointer.child(pointer, name);
      var place = here();
      if (!Text.isStorable(name)) {
        findings.add(pointer, place, "A name holds a character that cannot be stored.");
      } else if (object.has(name)) {
        findings.add(member, place, Pointer.spoken(member) + " is there twice.");
      }
      places.name(member, place);
      parser.nextToken();
      var value = value(member, depth + 1);
      if (value == null) {
        return null;
      }
      object.set(name, value);
    }
    return object;
  }

  private @Nullable JsonNode array(String pointer, int depth) {
    var array = SourceTree.NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var value = value(Pointer.child(pointer, array.size()), depth + 1);
      if (value == null) {
        return null;
      }
      array.add(value);
    }
    return array;
  }

  private JsonNode text(String pointer, String text) {
    if (!Text.isStorable(text)) {
      findings.add(
          pointer, here(), Pointer.spoken(pointer) + " holds a character that cannot be stored.");
    }
    return SourceTree.NODES.stringNode(text);
  }

  private JsonNode number(String pointer, @Nullable JsonNode number) {
    if (number == null) {
      findings.add(pointer, here(), Pointer.spoken(pointer) + " is too large a number.");
      return SourceTree.NODES.numberNode(0);
    }
    return number;
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? Place.START
        : new Place(at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  /** The first sentence; what follows it speaks of the parser's own settings. */
  private static String reason(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    return message.lines().findFirst().orElse("it ends too early");
  }
}
