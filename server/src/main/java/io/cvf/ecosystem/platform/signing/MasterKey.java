package io.cvf.ecosystem.platform.signing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the private keys in the database are encrypted with; it is never in the database. */
final class MasterKey {

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  private MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** From 64 hex digits; empty when it is anything else. */
  static Optional<MasterKey> parse(String hex) {
    return HEX.matcher(hex).matches()
        ? Optional.of(new MasterKey(HexFormat.of().parseHex(hex)))
        : Optional.empty();
  }

  /**
   * @param owner cannot be exchanged afterwards: what was sealed for one opens for no other
   */
  byte[] seal(byte[] secret, byte[] owner) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner);
      var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(secret.length));
      cipher.doFinal(secret, 0, secret.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Empty unless this very key sealed it for that owner. */
  Optional<byte[]> open(byte[] sealed, byte[] owner) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
      cipher.updateAAD(owner);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException anotherKey) {
      return Optional.empty();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
