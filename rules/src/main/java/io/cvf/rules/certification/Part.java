package io.cvf.rules.certification;

/**
 * One criterion as it was reviewed.
 *
 * @param weight its share of the score; the weights of a review count in proportion to each other
 * @param evidenced whether evidence in date was shown
 */
public record Part(int weight, boolean mandatory, Score score, boolean evidenced) {

  public Part {
    if (weight <= 0) {
      throw new IllegalArgumentException("A weight is above 0, not %d".formatted(weight));
    }
  }

  boolean lacksEvidence() {
    return mandatory && !evidenced;
  }
}
