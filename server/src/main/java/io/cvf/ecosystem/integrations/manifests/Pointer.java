package io.cvf.ecosystem.integrations.manifests;

/** JSON pointers (RFC 6901), and what people call the same place. */
final class Pointer {

  private Pointer() {}

  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** {@code /packages/0/transport} is {@code packages[0].transport}. */
  static String spoken(String pointer) {
    var spoken = new StringBuilder();
    for (var part : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
      var name = part.replace("~1", "/").replace("~0", "~");
      if (name.matches("\\d{1,9}") && !spoken.isEmpty()) {
        spoken.append('[').append(name).append(']');
      } else {
        spoken.append(spoken.isEmpty() ? "" : ".").append(name);
      }
    }
    return spoken.isEmpty() ? "The manifest" : spoken.toString();
  }
}
