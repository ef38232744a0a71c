package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of a URL, immutable; {@code toString} is its encoded form with the leading mark. */
record Query(List<String> pairs) {

  static final Query NONE = new Query(List.of());

  /** This and one more parameter, unless the value is null. */
  Query with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new ArrayList<>(pairs);
    more.add(name + "=" + encoded(value.toString()));
    return new Query(List.copyOf(more));
  }

  /** This and the parameter once for each value. */
  Query withAll(String name, Collection<?> values) {
    var query = this;
    for (Object value : values) {
      query = query.with(name, value);
    }
    return query;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }
}
