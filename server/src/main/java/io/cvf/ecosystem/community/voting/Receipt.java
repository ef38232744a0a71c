package io.cvf.ecosystem.community.voting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a voter takes home: enough to prove, without asking the platform again, that the ballot is
 * in the log. While a vote is hidden it holds the platform's signature on the ballot instead; the
 * proof can be fetched after the close.
 *
 * @param leaf the exact text that is in the log
 * @param leafHash SHA-256 over a zero byte and the leaf in UTF-8, in hex
 * @param reasonSalt 16 bytes in hex; with the reason they make the leaf's reasonHash
 * @param keyId of the key that signed
 * @param publicKey that key, X.509 in base64; trust it only if the platform publishes it
 * @param index of the leaf in the log, from 0
 * @param inclusion siblings from the leaf to the root, in hex (RFC 9162)
 */
record Receipt(
    @Schema(example = Receipt.FORMAT) String format,
    int rfc,
    int round,
    String leaf,
    String leafHash,
    @Nullable String reasonSalt,
    String keyId,
    String publicKey,
    @Nullable Sealed sealed,
    @Nullable Long index,
    @Nullable List<String> inclusion,
    @Nullable TreeHead treeHead) {

  static final String FORMAT = "cvf-ballot-receipt-1";

  /** The signature on a ballot of a hidden vote, base64. */
  record Sealed(String signature) {}

  /**
   * The state of a log, signed by the platform.
   *
   * @param rootHash hex
   * @param signature Ed25519 over {@code cvf-tree-head-1}, rfc, round, treeSize, rootHash and at, a
   *     line each; base64
   */
  record TreeHead(
      int rfc,
      int round,
      long treeSize,
      String rootHash,
      Instant at,
      String keyId,
      String signature) {}
}
