package io.cvf.rules.voting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The exact bytes the platform signs around a vote; each begins with what it is. */
public final class SignedTexts {

  private SignedTexts() {}

  /** That the log had this many leaves and this root then. */
  public static byte[] treeHead(int rfc, int round, long treeSize, String rootHash, Instant at) {
    return bytes(
        "cvf-tree-head-1\n"
            + rfc
            + "\n"
            + round
            + "\n"
            + treeSize
            + "\n"
            + rootHash
            + "\n"
            + at
            + "\n");
  }

  /** That a ballot of a hidden vote was taken, and will be in the log. */
  public static byte[] sealedBallot(String leafHash) {
    return bytes("cvf-sealed-ballot-1\n" + leafHash + "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
