package io.cvf.ecosystem.e2e;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Who was told what, as the members' own inboxes say. */
final class Inboxes {

  private static final Pattern RFC = Pattern.compile("^/rfcs/(\\d+)");

  private Inboxes() {}

  /**
   * Recipients by happening, such as {@code COMMENT_ADDED 3 by ada}; a name told twice of one is
   * there twice.
   */
  static SortedMap<String, String> recipients(People people) {
    var told = new TreeMap<String, SortedSet<String>>();
    for (var name : people.names()) {
      var inbox = people.api(name).read("/notifications?limit=200");
      for (var each : inbox.get("items")) {
        var names = told.computeIfAbsent(happening(each), _ -> new TreeSet<>());
        if (!names.add(name)) {
          names.add(name + " again: " + each.get("title").asString());
        }
      }
    }
    return joined(told);
  }

  private static String happening(JsonNode notification) {
    var rfc = RFC.matcher(notification.get("link").asString());
    var actor = notification.path("actor").path("username");
    return notification.get("kind").asString()
        + (rfc.find() ? " " + rfc.group(1) : "")
        + (actor.isMissingNode() ? "" : " by " + actor.asString());
  }

  private static SortedMap<String, String> joined(Map<String, SortedSet<String>> told) {
    var joined = new TreeMap<String, String>();
    told.forEach((happening, names) -> joined.put(happening, String.join(" ", names)));
    return joined;
  }
}
