package io.cvf.ecosystem.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object to send, immutable; what is null is left out. */
record Body(Map<String, Object> fields) {

  static final Body NONE = new Body(Map.of());

  static Body with(String name, @Nullable Object value) {
    return NONE.and(name, value);
  }

  Body and(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Body(more);
  }

  byte[] json() {
    return Transport.JSON.writeValueAsBytes(fields);
  }

  /** Its components, without those that are null. */
  static byte[] of(Record request) {
    return Transport.JSON.writeValueAsBytes(request);
  }
}
