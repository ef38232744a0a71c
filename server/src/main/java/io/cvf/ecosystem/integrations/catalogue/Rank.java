package io.cvf.ecosystem.integrations.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * Why a skill stands where it does.
 *
 * @param score its terms' points together
 */
@Schema(name = "SkillRank")
record Rank(BigDecimal score, List<Term> terms) {

  /**
   * One part of a score.
   *
   * @param value 0 to 1
   * @param points value × weight, exactly
   */
  @Schema(name = "SkillRankTerm")
  record Term(String name, BigDecimal value, int weight, BigDecimal points) {

    /** From a value in ten-thousandths, as ranking counts. */
    static Term of(String name, int value, int weight) {
      return new Term(
          name,
          BigDecimal.valueOf(value, Ranking.DECIMALS),
          weight,
          BigDecimal.valueOf((long) value * weight, Ranking.DECIMALS));
    }
  }

  static Rank of(List<Term> terms) {
    return new Rank(
        terms.stream().map(Term::points).reduce(BigDecimal.ZERO, BigDecimal::add), terms);
  }
}
