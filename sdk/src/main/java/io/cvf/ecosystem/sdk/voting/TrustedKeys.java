package io.cvf.ecosystem.sdk.voting;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys somebody accepts signatures of. */
public record TrustedKeys(List<SigningKey> items) {

  private static final String ALGORITHM = "Ed25519";
  private static final int ID_DIGITS = 16;

  /** A node may sign with a key for a moment after another one has retired it. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  public TrustedKeys {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /**
   * Reads what {@code GET /api/v1/signing-keys} answers.
   *
   * @throws IllegalArgumentException when the text is no list of keys
   */
  public static TrustedKeys parse(String json) {
    return PublishedJson.read(json, TrustedKeys.class, "a list of signing keys");
  }

  /** The text that {@link #parse} reads. */
  public String json() {
    return PublishedJson.write(this);
  }

  /** What is wrong with a tree head's signature; empty when it holds. */
  Optional<String> fault(TreeHead head) {
    return fault("The tree head", head.at(), head.keyId(), head.signedBytes(), head.signature());
  }

  /**
   * What is wrong with something that says when it was signed; empty when it holds.
   *
   * @param what is signed, with its article
   * @param at when it says it was, which is not after the key was retired
   * @param signature Ed25519, base64
   */
  public Optional<String> fault(
      String what, Instant at, String keyId, byte[] message, String signature) {
    var fault = fault(what, keyId, message, signature);
    return fault.isPresent()
        ? fault
        : find(keyId)
            .filter(key -> isLate(at, key))
            .map(key ->
                "%s was signed at %s with key %s, retired at %s."
                    .formatted(what, at, key.id(), key.retiredAt()));
  }

  /** What is wrong with a signature; empty when it holds. */
  Optional<String> fault(String what, String keyId, byte[] message, String signature) {
    var key = find(keyId);
    if (key.isEmpty()) {
      return Optional.of(what + " is signed with key " + keyId + ", which is not trusted.");
    }
    try {
      var encoded = Base64.getDecoder().decode(key.get().publicKey());
      if (!idOf(encoded).equals(keyId)) {
        return Optional.of("The trusted key " + keyId + " is another key under its name.");
      }
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(message);
      if (verifier.verify(Base64.getDecoder().decode(signature))) {
        return Optional.empty();
      }
    } catch (SignatureException | IllegalArgumentException notEvenASignature) {
      return Optional.of("The signature of " + lowerFirst(what) + " is damaged.");
    } catch (GeneralSecurityException noKey) {
      return Optional.of("The trusted key " + keyId + " is damaged.");
    }
    return Optional.of("The signature of " + lowerFirst(what) + " does not belong to it.");
  }

  private Optional<SigningKey> find(String id) {
    return items.stream().filter(key -> id.equals(key.id())).findFirst();
  }

  private static boolean isLate(Instant at, SigningKey key) {
    return key.retiredAt() != null && at.isAfter(key.retiredAt().plus(GRACE));
  }

  private static String idOf(byte[] key) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
        .substring(0, ID_DIGITS);
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
