package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.Set;

/**
 * What skills have to be: one of the values of each set that is not empty.
 *
 * @param rating at least so many whole points; 0 for any
 * @param partners by slug
 */
record CatalogueFilter(
    Set<PartnerCategory> categories,
    Set<RiskLevel> risks,
    Set<String> licences,
    Set<PartnerStatus> certifications,
    int rating,
    Set<String> tags,
    Set<String> partners) {

  static final CatalogueFilter NONE =
      new CatalogueFilter(Set.of(), Set.of(), Set.of(), Set.of(), 0, Set.of(), Set.of());
}
