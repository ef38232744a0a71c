package io.cvf.ecosystem.integrations.manifests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;

/**
 * What a word of YAML means, by the core schema of YAML 1.2: {@code yes} and {@code 2026-01-01} are
 * texts, and {@code 1.10} stays different from {@code 1.1}.
 *
 * @param problem the rest of a sentence about it; null when there is none
 */
record YamlScalar(JsonNode node, @Nullable String problem) {

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,1000}");
  private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]{1,42}|0x[0-9a-fA-F]{1,32}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,9})?");
  private static final Pattern ENDLESS =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  static YamlScalar of(Tag tag, String value) {
    if (tag.equals(PlainTags.PLAIN)) {
      return plain(value);
    }
    return switch (tag.getValue()) {
      case "tag:yaml.org,2002:str" -> text(value);
      case "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:null" ->
          plain(value);
      default ->
          new YamlScalar(
              SourceTree.NODES.stringNode(value),
              "has the tag %s, which is not allowed.".formatted(tag.getValue()));
    };
  }

  private static YamlScalar plain(String value) {
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> new YamlScalar(SourceTree.NODES.nullNode(), null);
      case "true", "True", "TRUE" -> new YamlScalar(SourceTree.NODES.booleanNode(true), null);
      case "false", "False", "FALSE" -> new YamlScalar(SourceTree.NODES.booleanNode(false), null);
      default -> number(value);
    };
  }

  private static YamlScalar number(String value) {
    if (INTEGER.matcher(value).matches()) {
      return number(value, SourceTree.number(new BigInteger(value)));
    }
    if (OTHER_BASE.matcher(value).matches()) {
      var base = value.charAt(1) == 'x' ? 16 : 8;
      return number(value, SourceTree.number(new BigInteger(value.substring(2), base)));
    }
    if (ENDLESS.matcher(value).matches()) {
      return new YamlScalar(SourceTree.NODES.stringNode(value), "must be a finite number.");
    }
    return value.length() <= 1_000 && DECIMAL.matcher(value).matches()
        ? number(value, SourceTree.number(new BigDecimal(value)))
        : text(value);
  }

  private static YamlScalar number(String value, @Nullable JsonNode number) {
    return number == null
        ? new YamlScalar(SourceTree.NODES.stringNode(value), "is too large a number.")
        : new YamlScalar(number, null);
  }

  private static YamlScalar text(String value) {
    return new YamlScalar(SourceTree.NODES.stringNode(value), null);
  }
}
