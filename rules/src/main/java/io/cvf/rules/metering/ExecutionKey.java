package io.cvf.rules.metering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What makes an execution one of its kind: the first 16 bytes of SHA-256(source, line feed, id).
 */
public final class ExecutionKey {

  private ExecutionKey() {}

  public static UUID of(String source, String id) {
    var hash = ByteBuffer.wrap(sha256(source + "\n" + id));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
