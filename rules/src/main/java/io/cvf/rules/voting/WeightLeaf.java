package io.cvf.rules.voting;

import java.util.regex.Pattern;

/**
 * One entitled member in the manifest of frozen weights: a line of JSON whose bytes are what is
 * hashed. The manifest is sorted by pseudonym.
 *
 * @param voter the member's pseudonym in this vote, 32 lower-case hex digits
 * @param weightMicros what the member's ballot weighs
 * @param reputationMicros what the weight was made from
 */
public record WeightLeaf(
    int rfc,
    int round,
    String voter,
    long weightMicros,
    long reputationMicros,
    boolean certified,
    boolean foundingElector) {

  private static final Pattern TEXT =
      Pattern.compile(
          "\\{\"rfc\":(\\d{1,9}),\"round\":(\\d{1,9}),\"voter\":\"([0-9a-f]{32})\","
              + "\"weightMicros\":(\\d{1,18}),\"reputationMicros\":(\\d{1,18}),"
              + "\"certified\":(true|false),\"foundingElector\":(true|false)\\}");

  /** The text that is hashed, in UTF-8. */
  public String text() {
    return "{\"rfc\":"
        + rfc
        + ",\"round\":"
        + round
        + ",\"voter\":\""
        + voter
        + "\",\"weightMicros\":"
        + weightMicros
        + ",\"reputationMicros\":"
        + reputationMicros
        + ",\"certified\":"
        + certified
        + ",\"foundingElector\":"
        + foundingElector
        + "}";
  }

  /**
   * @throws IllegalArgumentException unless the text is exactly what {@link #text} would write
   */
  public static WeightLeaf parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a line of a manifest: " + text);
    }
    var leaf =
        new WeightLeaf(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            parts.group(3),
            Long.parseLong(parts.group(4)),
            Long.parseLong(parts.group(5)),
            Boolean.parseBoolean(parts.group(6)),
            Boolean.parseBoolean(parts.group(7)));
    if (!leaf.text().equals(text)) {
      throw new IllegalArgumentException(
          "A line of a manifest is written in one way only: " + text);
    }
    return leaf;
  }

  public Standing standing() {
    return new Standing(reputationMicros, certified, foundingElector);
  }
}
