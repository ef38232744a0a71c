package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.PartnerCategory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a set says itself: categories in full, and which checks stop a publication. The rest stays
 * as it was.
 *
 * @param title null for that of the RFC
 */
record RequirementChange(
    @Nullable String title,
    Map<PartnerCategory, CategoryRequirements> categories,
    Map<CheckKind, Boolean> enforced) {

  RequirementChange {
    categories = Map.copyOf(categories);
    enforced = Map.copyOf(enforced);
  }

  /** The set that follows from this change and the one in force before it. */
  RequirementSet after(@Nullable RequirementSet before, int number, String title, LocalDate on) {
    var all = new HashMap<PartnerCategory, CategoryRequirements>();
    var checks = new HashMap<CheckKind, Boolean>();
    if (before != null) {
      all.putAll(before.categories());
      checks.putAll(before.enforced());
    }
    all.putAll(categories);
    checks.putAll(enforced);
    return new RequirementSet(number, title, on, all, checks);
  }
}
