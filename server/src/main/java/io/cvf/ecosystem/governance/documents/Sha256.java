package io.cvf.ecosystem.governance.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hashes as people write them. */
final class Sha256 {

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Without blanks and in lower case; empty when it is no hash. */
  static Optional<String> read(String given) {
    var plain = given.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return DIGITS.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }
}
