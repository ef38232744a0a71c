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
    return of(sha256(), source, id);
  }

  /**
   * The same, for who makes many.
   *
   * @param sha256 of {@link #sha256()}; left as it was
   */
  public static UUID of(MessageDigest sha256, String source, String id) {
    sha256.update(source.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    var hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** Not safe for use by several threads at once. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
