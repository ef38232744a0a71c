package io.cvf.ecosystem.sdk.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of what the server refused, one JSON object a line: {@code reason}, {@code detail} and the
 * {@code event} as it was sent.
 */
record DeadLetters(Path file) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param event as it was sent
   */
  record Letter(String event, RefusalReason reason, String detail) {}

  /** Returns when they are on the disk. */
  void add(List<Letter> letters) throws IOException {
    var text = new ByteArrayOutputStream();
    for (var letter : letters) {
      var why =
          JSON.createObjectNode()
              .put("reason", letter.reason().name())
              .put("detail", letter.detail());
      why.set("event", JSON.readTree(letter.event()));
      text.writeBytes((why + "\n").getBytes(UTF_8));
    }
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var bytes = ByteBuffer.wrap(text.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
