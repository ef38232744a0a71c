package io.cvf.ecosystem.metering.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What makes an execution that one and no other: the first 16 bytes of SHA-256 over source, line
 * feed and id. Neither of the two may hold a line feed.
 *
 * <p>Used by one thread.
 */
final class ExecutionKey {

  private final MessageDigest sha256;

  ExecutionKey() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  UUID of(String source, String id) {
    sha256.update(source.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    var hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** The first 8 bytes of SHA-256 over everything that is billed or shown of it. */
  long body(String subject, long executedMicros, long quantity, int millis, boolean failed) {
    var numbers = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 1);
    numbers.putLong(executedMicros).putLong(quantity).putInt(millis).put((byte) (failed ? 1 : 0));
    sha256.update(numbers.array());
    return ByteBuffer.wrap(sha256.digest(subject.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
