package io.cvf.rules.voting;

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
    var line = new LeafText(text);
    var leaf =
        new WeightLeaf(
            line.then("{\"rfc\":").smallNumber(),
            line.then(",\"round\":").smallNumber(),
            line.then(",\"voter\":\"").hex(32),
            line.then("\",\"weightMicros\":").number(),
            line.then(",\"reputationMicros\":").number(),
            line.then(",\"certified\":").truth(),
            line.then(",\"foundingElector\":").truth());
    line.then("}").end();
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
