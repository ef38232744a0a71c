package io.cvf.ecosystem.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 32 random bytes that prove something to us. They are long enough that a plain SHA-256 of them can
 * be stored; whoever reads the database cannot use it.
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    return random("");
  }

  public static Secret random(String prefix) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}
