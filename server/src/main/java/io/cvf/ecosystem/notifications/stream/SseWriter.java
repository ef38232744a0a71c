package io.cvf.ecosystem.notifications.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events; each leaves at once. */
final class SseWriter {

  private static final int COME_BACK_AFTER_MS = 5_000;

  private final OutputStream out;

  SseWriter(OutputStream out) {
    this.out = out;
  }

  void hello() throws IOException {
    write("retry: " + COME_BACK_AFTER_MS + "\n\n");
  }

  /**
   * @param json in one line, as our writer makes it
   */
  void notification(long position, String json) throws IOException {
    write("id: %d\nevent: notification\ndata: %s\n\n".formatted(position, json));
  }

  void unread(int count) throws IOException {
    write("event: unread\ndata: {\"unread\":%d}\n\n".formatted(count));
  }

  void heartbeat() throws IOException {
    write(":\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
