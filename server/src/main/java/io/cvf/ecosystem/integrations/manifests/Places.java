package io.cvf.ecosystem.integrations.manifests;

import java.util.HashMap;
import java.util.Map;

/** Where the parts of a document stand in its text, by JSON pointer. */
final class Places {

  private final Map<String, Place> names = new HashMap<>();
  private final Map<String, Place> values = new HashMap<>();

  void name(String pointer, Place place) {
    names.put(pointer, place);
  }

  void value(String pointer, Place place) {
    values.put(pointer, place);
  }

  /** Of the name in front of a value; of the value itself where it has none. */
  Place ofName(String pointer) {
    var place = names.get(pointer);
    return place == null ? ofValue(pointer) : place;
  }

  /** Of a value; of what it is missing from when there is no such value. */
  Place ofValue(String pointer) {
    for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      var place = values.get(at);
      if (place != null) {
        return place;
      }
      if (at.isEmpty()) {
        return Place.START;
      }
    }
  }
}
