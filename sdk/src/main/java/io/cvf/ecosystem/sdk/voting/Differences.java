package io.cvf.ecosystem.sdk.voting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ, by the names on the way there. */
final class Differences {

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(JsonNode recounted, JsonNode published) {
    var differences = new Differences();
    differences.compare("", recounted, published);
    return differences.found;
  }

  private void compare(String path, JsonNode recounted, JsonNode published) {
    if (recounted.isObject() && published.isObject()) {
      var names = new LinkedHashSet<>(recounted.propertyNames());
      names.addAll(published.propertyNames());
      names.forEach(name ->
          compare(
              path.isEmpty() ? name : path + "." + name,
              recounted.path(name),
              published.path(name)));
    } else if (recounted.isArray() && published.isArray() && recounted.size() == published.size()) {
      for (var i = 0; i < recounted.size(); i++) {
        compare(path + "[" + i + "]", recounted.get(i), published.get(i));
      }
    } else if (!recounted.equals(published)) {
      found.add(
          "%s: published %s, recounted %s".formatted(path, shown(published), shown(recounted)));
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? "nothing"
        : value.isString() ? value.stringValue() : value.toString();
  }
}
