package io.cvf.rules.certification;

/** Why a review is not passed. */
public enum Failure {
  /** The score does not reach the threshold of the category. */
  BELOW_PASS,
  /** A criterion has less than 60 points. */
  CRITERION_BELOW_60,
  /** A mandatory criterion has no evidence in date. */
  MANDATORY_EVIDENCE
}
