package io.cvf.ecosystem.governance.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a mailed link carries: 32 random bytes, of which only the SHA-256 is stored. */
record OnCallLink(String token) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static OnCallLink random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new OnCallLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "OnCallLink";
  }
}
