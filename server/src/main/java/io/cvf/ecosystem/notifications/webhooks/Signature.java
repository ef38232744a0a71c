package io.cvf.ecosystem.notifications.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the other side that we sent it, and when: {@code t=<seconds>,v1=<hex>}, where the
 * latter is HMAC-SHA256 of {@code <seconds>.<body>}. The key is the secret's text in UTF-8.
 */
final class Signature {

  static final String HEADER = "X-CVF-Signature";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Signature() {}

  static String newSecret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String of(String body, String secret, Instant now) {
    var seconds = now.getEpochSecond();
    return "t=%d,v1=%s".formatted(seconds, hmac(seconds + "." + body, secret));
  }

  private static String hmac(String text, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
