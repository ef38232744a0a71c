package io.cvf.ecosystem.platform.signing;

import java.util.Base64;

/**
 * A signature and whose it is.
 *
 * @param keyId of the {@link PublicSigningKey} that verifies it
 * @param signature 64 bytes of Ed25519 (RFC 8032)
 */
@SuppressWarnings("ArrayRecordComponent") // made, written down and forgotten; never compared
public record Signed(String keyId, byte[] signature) {

  /** The signature in base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(signature);
  }
}
