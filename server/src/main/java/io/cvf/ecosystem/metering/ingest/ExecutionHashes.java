package io.cvf.ecosystem.metering.ingest;

import io.cvf.rules.metering.ExecutionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The key of an execution, and what tells two of one key apart. The digest is kept, because there
 * are many executions. Used by one thread.
 */
final class ExecutionHashes {

  private final MessageDigest sha256 = ExecutionKey.sha256();

  /** Neither of the two may hold a line feed. */
  UUID key(String source, String id) {
    return ExecutionKey.of(sha256, source, id);
  }

  /** The first 8 bytes of SHA-256 over everything that is billed or shown of it. */
  long body(String subject, long executedMicros, long quantity, int millis, boolean failed) {
    var numbers = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 1);
    numbers.putLong(executedMicros).putLong(quantity).putInt(millis).put((byte) (failed ? 1 : 0));
    sha256.update(numbers.array());
    return ByteBuffer.wrap(sha256.digest(subject.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
