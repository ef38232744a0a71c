package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody voted as they did. The log holds a salted hash of it, so that the text can be taken
 * away without breaking the log, and cannot be guessed afterwards.
 *
 * @param salt 16 random bytes in hex
 */
record BallotReason(String text, String salt) {

  static final int MAX = 5_000;

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Cleaned; null for none. Throws 422 {@code invalid-input} at {@code /reason}. */
  static @Nullable String checked(@Nullable String reason) {
    var clean = reason == null ? "" : reason.replaceAll("\r\n?", "\n").strip();
    new Violations()
        .require(
            Text.isStorable(clean) && clean.codePointCount(0, clean.length()) <= MAX,
            "/reason",
            "A reason has at most %,d characters.".formatted(MAX))
        .refuseIfAny();
    return clean.isEmpty() ? null : clean;
  }

  static BallotReason salted(String text) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new BallotReason(text, HexFormat.of().formatHex(salt));
  }

  /** SHA-256 over the bytes of the salt and the text in UTF-8, in hex. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(salt));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
