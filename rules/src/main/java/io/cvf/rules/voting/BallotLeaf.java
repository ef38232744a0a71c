package io.cvf.rules.voting;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One ballot as the log keeps it: a line of JSON whose bytes are what is hashed, so it is written
 * in exactly one way.
 *
 * @param textSha256 of the frozen text, 64 lower-case hex digits
 * @param voter the member's pseudonym in this vote, 32 lower-case hex digits
 * @param reasonHash SHA-256 over 16 bytes of salt and the reason in UTF-8, as hex; null without a
 *     reason
 * @param at when it was cast, in microseconds
 */
public record BallotLeaf(
    int rfc,
    int round,
    String textSha256,
    String voter,
    Choice choice,
    long weightMicros,
    @Nullable String reasonHash,
    Instant at) {

  private static final Pattern TEXT =
      Pattern.compile(
          "\\{\"rfc\":(\\d{1,9}),\"round\":(\\d{1,9}),\"text\":\"([0-9a-f]{64})\","
              + "\"voter\":\"([0-9a-f]{32})\",\"choice\":\"([A-Z_]{1,20})\","
              + "\"weightMicros\":(\\d{1,18}),\"reasonHash\":(?:null|\"([0-9a-f]{64})\"),"
              + "\"at\":\"([-0-9T:.]{19,26}Z)\"\\}");

  /** The text that is hashed, in UTF-8. */
  public String text() {
    var hash = reasonHash == null ? "null" : '"' + reasonHash + '"';
    return "{\"rfc\":"
        + rfc
        + ",\"round\":"
        + round
        + ",\"text\":\""
        + textSha256
        + "\",\"voter\":\""
        + voter
        + "\",\"choice\":\""
        + choice
        + "\",\"weightMicros\":"
        + weightMicros
        + ",\"reasonHash\":"
        + hash
        + ",\"at\":\""
        + at
        + "\"}";
  }

  /**
   * @throws IllegalArgumentException unless the text is exactly what {@link #text} would write
   */
  public static BallotLeaf parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a ballot: " + text);
    }
    var leaf =
        new BallotLeaf(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            parts.group(3),
            parts.group(4),
            Choice.valueOf(parts.group(5)),
            Long.parseLong(parts.group(6)),
            parts.group(7),
            Instant.parse(parts.group(8)));
    if (!leaf.text().equals(text)) {
      throw new IllegalArgumentException("A ballot is written in one way only: " + text);
    }
    return leaf;
  }
}
