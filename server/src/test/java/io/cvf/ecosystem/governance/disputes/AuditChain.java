package io.cvf.ecosystem.governance.disputes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks an export of the audit log as its specification says. */
final class AuditChain {

  private AuditChain() {}

  /** The record whose hash is not that of what it says; null when there is none. */
  static @Nullable JsonNode firstBroken(List<JsonNode> links) throws Exception {
    var previous = new byte[32];
    for (var link : links) {
      var record = link.get("record").asString();
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      previous = digest.digest(record.getBytes(UTF_8));
      if (!HexFormat.of().formatHex(previous).equals(link.get("hash").asString())) {
        return JsonMapper.builder().build().readTree(record);
      }
    }
    return null;
  }
}
