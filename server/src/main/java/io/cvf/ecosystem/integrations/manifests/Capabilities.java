package io.cvf.ecosystem.integrations.manifests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects capabilities; each has a name of its own, by which versions are compared. */
final class Capabilities {

  private static final int MAX = 500;
  private static final int MAX_LENGTH = 500;

  private final Map<String, String> values = new LinkedHashMap<>();

  Capabilities add(String name, @Nullable String value) {
    if (value != null && !value.isBlank() && values.size() < MAX) {
      values.merge(cut(name), cut(value.strip()), (some, other) -> some);
    }
    return this;
  }

  /** Texts with commas between them. */
  Capabilities addAll(String name, JsonNode list) {
    return add(
        name,
        StreamSupport.stream(list.spliterator(), false)
            .map(it -> it.asString(""))
            .collect(Collectors.joining(", ")));
  }

  List<Capability> all() {
    return values.entrySet().stream()
        .map(it -> new Capability(it.getKey(), it.getValue()))
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
  }
}
