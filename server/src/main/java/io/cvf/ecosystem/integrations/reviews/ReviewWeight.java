package io.cvf.ecosystem.integrations.reviews;

import java.util.Arrays;

/** How much a review counts in the rating. */
enum ReviewWeight {
  /** An organisation of the member, not the publisher's, has executed the skill. */
  VERIFIED(100),
  /** The member stands above the reputation floor. */
  MEMBER(25),
  /** Shown, but not counted. */
  NONE(0);

  private final int hundredths;

  ReviewWeight(int hundredths) {
    this.hundredths = hundredths;
  }

  int hundredths() {
    return hundredths;
  }

  static ReviewWeight of(int hundredths) {
    return Arrays.stream(values())
        .filter(weight -> weight.hundredths == hundredths)
        .findFirst()
        .orElseThrow();
  }
}
