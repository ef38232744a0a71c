package io.cvf.ecosystem.integrations.requirements;

import java.util.List;

/**
 * What partners of one category have to prove.
 *
 * @param pass the score from which it is passed, 0 to 100
 * @param criteria their weights add up to 100
 */
public record CategoryRequirements(int pass, List<Criterion> criteria) {

  public CategoryRequirements {
    criteria = List.copyOf(criteria);
  }
}
