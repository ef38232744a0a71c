package io.cvf.ecosystem.platform.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The half of a signing key that everybody may know. It is kept after it was retired, so that what
 * it signed stays verifiable.
 *
 * @param id the first 16 hex digits of the SHA-256 of the public key
 * @param publicKey X.509 SubjectPublicKeyInfo in base64
 * @param retiredAt null while it is the one that signs
 */
public record PublicSigningKey(
    String id, String publicKey, Instant createdAt, @Nullable Instant retiredAt) {

  static final String ALGORITHM = "Ed25519";

  /** Whether the signature is this key's, over exactly these bytes. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey));
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException notEvenASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + id + " is not a key", e);
    }
  }
}
