package io.cvf.ecosystem.integrations.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values out of a document that fits its schema. */
final class Fields {

  private static final int MAX_TAGS = 20;
  private static final int MAX_TAG = 40;

  private Fields() {}

  /** Null when it is missing, blank or no text. */
  static @Nullable String text(JsonNode parent, String name) {
    var value = parent.path(name);
    return value.isString() && !value.asString().isBlank() ? value.asString().strip() : null;
  }

  /** Null unless it is an address of the web. */
  static @Nullable String address(JsonNode parent, String name) {
    var text = text(parent, name);
    return text != null && text.length() <= 2_000 && text.matches("https?://\\S+") ? text : null;
  }

  /** Small letters, each once. */
  static List<String> tags(Iterable<String> words) {
    var tags = new ArrayList<String>();
    for (var word : words) {
      var tag =
          word.toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}+#.]+", "-")
              .replaceAll("^-+|-+$", "");
      if (!tag.isEmpty() && tag.length() <= MAX_TAG && !tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return tags.stream().limit(MAX_TAGS).toList();
  }

  static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(it -> texts.add(it.asString("")));
    return texts;
  }

  static @Nullable String version(@Nullable String text) {
    return text == null
        ? null
        : SemanticVersion.parseOrExtend(text).map(SemanticVersion::toString).orElse(null);
  }

  static @Nullable String licence(@Nullable String text) {
    return text == null ? null : SpdxExpression.normalized(text).orElse(null);
  }
}
