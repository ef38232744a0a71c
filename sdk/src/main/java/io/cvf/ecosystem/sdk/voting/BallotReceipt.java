package io.cvf.ecosystem.sdk.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a voter takes home.
 *
 * @param leaf the exact text in the log
 * @param leafHash as of RFC 9162, 64 hex digits
 * @param reasonSalt 16 bytes in hex; with the reason they make the leaf's {@code reasonHash}
 * @param publicKey of the key that signed; it proves nothing unless it is trusted
 * @param sealed in a hidden vote before its close, instead of the three after it
 * @param index of the leaf in the log, from 0
 * @param inclusion the proof of RFC 9162, from the leaf upwards, in hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BallotReceipt(
    String format,
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

  /**
   * That the ballot was taken and will be in the log.
   *
   * @param signature Ed25519, base64
   */
  public record Sealed(String signature) {}

  /**
   * @throws IllegalArgumentException when the text is no receipt
   */
  public static BallotReceipt parse(String json) {
    return PublishedJson.read(json, BallotReceipt.class, "a ballot receipt");
  }

  /** The text that {@link #parse} reads. */
  public String json() {
    return PublishedJson.write(this);
  }
}
