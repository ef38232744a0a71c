package io.cvf.rules.voting;

import java.time.DateTimeException;
import java.time.Instant;
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
    var line = new LeafText(text);
    var leaf =
        new BallotLeaf(
            line.then("{\"rfc\":").smallNumber(),
            line.then(",\"round\":").smallNumber(),
            line.then(",\"text\":\"").hex(64),
            line.then("\",\"voter\":\"").hex(32),
            Choice.valueOf(line.then("\",\"choice\":\"").word()),
            line.then("\",\"weightMicros\":").number(),
            reasonHash(line.then(",\"reasonHash\":")),
            moment(line.then(",\"at\":\"").word()));
    line.then("\"}").end();
    if (!leaf.text().equals(text)) {
      throw new IllegalArgumentException("A ballot is written in one way only: " + text);
    }
    return leaf;
  }

  private static @Nullable String reasonHash(LeafText line) {
    if (line.has("null")) {
      line.then("null");
      return null;
    }
    var hash = line.then("\"").hex(64);
    line.then("\"");
    return hash;
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a moment: " + text, e);
    }
  }
}
