package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.PartnerCategory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What is required of partners and skills from a day on, until the next set.
 *
 * @param number 1 for the set the product ships with
 * @param effectiveOn the first day, in UTC
 * @param enforced whether a failed check stops a publication, for every kind of check
 */
public record RequirementSet(
    int number,
    String title,
    LocalDate effectiveOn,
    Map<PartnerCategory, CategoryRequirements> categories,
    Map<CheckKind, Boolean> enforced) {

  public RequirementSet {
    categories = Map.copyOf(categories);
    enforced = Map.copyOf(enforced);
  }

  public CategoryRequirements of(PartnerCategory category) {
    return Objects.requireNonNull(
        categories.get(category), () -> "No requirements for " + category);
  }

  public boolean enforces(CheckKind check) {
    return Objects.requireNonNull(enforced.get(check), () -> "Nothing is said about " + check);
  }
}
