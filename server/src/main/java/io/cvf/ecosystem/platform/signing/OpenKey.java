package io.cvf.ecosystem.platform.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A key that can sign. The private half lives here, in memory, and nowhere else in the clear. */
final class OpenKey {

  private static final int ID_DIGITS = 16;

  private final PublicSigningKey known;
  private final PrivateKey secret;

  private OpenKey(PublicSigningKey known, PrivateKey secret) {
    this.known = known;
    this.secret = secret;
  }

  /** A new key, ready to be kept. */
  static SigningKeyRow make(MasterKey master, Instant now) {
    try {
      var pair = KeyPairGenerator.getInstance(PublicSigningKey.ALGORITHM).generateKeyPair();
      var encoded = pair.getPublic().getEncoded();
      var digest = MessageDigest.getInstance("SHA-256").digest(encoded);
      var id = HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
      var known = new PublicSigningKey(id, Base64.getEncoder().encodeToString(encoded), now, null);
      return new SigningKeyRow(
          known, master.seal(pair.getPrivate().getEncoded(), id.getBytes(US_ASCII)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * @throws StartRefused when another master key has sealed it
   */
  static OpenKey of(SigningKeyRow row, MasterKey master) {
    var id = row.key().id();
    var secret =
        master
            .open(row.sealed(), id.getBytes(US_ASCII))
            .orElseThrow(() ->
                new StartRefused(
                    "The master key does not fit signing key %s in the database.".formatted(id),
                    "Set CVF_MASTER_KEY to the 64 hex digits it was made with: those of the other"
                        + " nodes, or of secrets/signing in the data folder of the first start. If"
                        + " they are lost, docs/guide/operating.md says how to go on."));
    try {
      return new OpenKey(
          row.key(),
          KeyFactory.getInstance(PublicSigningKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + id + " is not a key", e);
    }
  }

  PublicSigningKey known() {
    return known;
  }

  /** Says nothing of the private half. */
  @Override
  public String toString() {
    return known.toString();
  }

  Signed sign(byte[] message) {
    try {
      var signer = Signature.getInstance(PublicSigningKey.ALGORITHM);
      signer.initSign(secret);
      signer.update(message);
      return new Signed(known.id(), signer.sign());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
