package io.cvf.ecosystem.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One hash of the chain; {@link AuditLog} says what it is made of. */
final class ChainHash {

  static final ChainHash BEGINNING = new ChainHash(new byte[32]);

  private final byte[] bytes;

  ChainHash(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  ChainHash then(String record) {
    var digest = sha256();
    digest.update(bytes);
    return new ChainHash(digest.digest(record.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
