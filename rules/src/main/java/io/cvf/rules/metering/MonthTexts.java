package io.cvf.rules.metering;

import io.cvf.rules.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;

/** The exact texts above the executions; each begins with what it is, each line ends in a feed. */
public final class MonthTexts {

  private MonthTexts() {}

  /**
   * A leaf in a publisher's tree; these are in the order of their names.
   *
   * @param subject skill and version, such as {@code summarise@1.2.0}
   * @param root of its executions, which are in the order of their keys
   */
  public static String subject(String subject, Share share, Hash root) {
    return lines("cvf-subject-1", subject, share, root);
  }

  /**
   * A leaf in a month's tree; these are in the order of the ids.
   *
   * @param publisher the id of the organisation
   * @param root of its subjects
   */
  public static String publisher(String publisher, Share share, Hash root) {
    return lines("cvf-publisher-1", publisher, share, root);
  }

  /**
   * What is signed.
   *
   * @param root of the publishers
   */
  public static byte[] seal(YearMonth month, Share share, Hash root, Instant sealedAt) {
    return (lines("cvf-month-1", month.toString(), share, root) + sealedAt + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(String kind, String name, Share share, Hash root) {
    return kind
        + "\n"
        + name
        + "\n"
        + share.executions()
        + "\n"
        + share.billed()
        + "\n"
        + share.quantity()
        + "\n"
        + root
        + "\n";
  }
}
