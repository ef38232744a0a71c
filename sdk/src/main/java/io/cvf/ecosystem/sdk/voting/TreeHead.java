package io.cvf.ecosystem.sdk.voting;

import io.cvf.rules.voting.SignedTexts;
import java.time.Instant;

/**
 * The signed state of a ballot log.
 *
 * @param rootHash of the first {@code treeSize} leaves, 64 hex digits
 * @param signature Ed25519, base64
 */
public record TreeHead(
    int rfc,
    int round,
    long treeSize,
    String rootHash,
    Instant at,
    String keyId,
    String signature) {

  byte[] signedBytes() {
    return SignedTexts.treeHead(rfc, round, treeSize, rootHash, at);
  }
}
