package io.cvf.ecosystem.integrations.catalogue;

/**
 * What was counted of a skill.
 *
 * @param ratingMilli the rating shown, in thousandths: 0 to 5,000
 * @param reviews that are shown; without one the rating shown is only the mean of all
 * @param executions in the last 30 days
 * @param recent downloads and executions in the last 7 days
 */
record SkillFigures(int ratingMilli, int reviews, long downloads, long executions, long recent) {

  static final SkillFigures NONE = new SkillFigures(3_500, 0, 0, 0, 0);

  /** Whole points of the rating, 0 when nobody gave one. */
  int stars() {
    return reviews == 0 ? 0 : ratingMilli / 1_000;
  }
}
