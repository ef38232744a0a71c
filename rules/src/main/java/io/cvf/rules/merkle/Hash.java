package io.cvf.rules.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 in the tree, with the prefixes of RFC 9162 §2.1.1 that tell leaves from nodes. */
public final class Hash {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final int LENGTH = 32;

  /** Looking the algorithm up for each of a million hashes would take longer than hashing. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::newSha256);

  /** Of a tree without leaves. */
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A SHA-256 has %d bytes".formatted(LENGTH));
    }
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /**
   * @throws IllegalArgumentException unless it is 64 hex digits
   */
  public static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  public static Hash leaf(String text) {
    return leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Hash leaf(byte[] data) {
    var digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(data));
  }

  public static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Lower-case hex. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    var digest = DIGEST.get();
    digest.reset();
    return digest;
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
