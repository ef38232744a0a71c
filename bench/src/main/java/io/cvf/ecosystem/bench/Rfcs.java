package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RFCs as members make them, by HTTP. */
final class Rfcs {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Rfcs() {}

  /** Writes one and publishes it; its number. */
  static int open(URI server, String token, String track) throws IOException {
    try (var connection = new KeepAlive(server)) {
      var rfc = draft(connection, token, track);
      publish(connection, token, rfc);
      return rfc;
    }
  }

  static int draft(KeepAlive connection, String token, String track) throws IOException {
    var text =
        Map.of(
            "title",
            "A proposal to measure",
            "track",
            track,
            "labels",
            List.of(),
            "body",
            "# Why\n\nTo know how fast it is.\n");
    return sent(connection, "/api/v1/rfcs", token, JSON.writeValueAsString(text))
        .get("number")
        .asInt();
  }

  static void publish(KeepAlive connection, String token, int rfc) throws IOException {
    var _ = sent(connection, "/api/v1/rfcs/" + rfc + "/publication", token, "");
  }

  private static JsonNode sent(KeepAlive connection, String path, String token, String json)
      throws IOException {
    var answer = connection.send("POST", path, token, json);
    if (answer.status() / 100 != 2) {
      throw new IOException("POST " + path + ": " + answer.status() + " " + answer.body());
    }
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }
}
