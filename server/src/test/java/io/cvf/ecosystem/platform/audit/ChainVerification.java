package io.cvf.ecosystem.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an export with nothing but its specification, as an outsider would. */
final class ChainVerification {

  private ChainVerification() {}

  /** How many links hold from the beginning; all of them when the export is sound. */
  static int soundLinks(List<String> lines) throws Exception {
    var json = JsonMapper.builder().build();
    var previous = new byte[32];
    for (var n = 0; n < lines.size(); n++) {
      var link = json.readTree(lines.get(n));
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      previous = digest.digest(link.get("record").asString().getBytes(StandardCharsets.UTF_8));
      if (link.get("position").asInt() != n + 1
          || !HexFormat.of().formatHex(previous).equals(link.get("hash").asString())) {
        return n;
      }
    }
    return lines.size();
  }
}
