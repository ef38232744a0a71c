package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the marketplace calls those that metering knows by id alone. The marketplace answers. */
public interface MarketplaceNames {

  /** A partner's organisation, by the partner's slug or id; 404 {@code partner-not-found}. */
  OrganisationId publisher(String partner);

  /** What people call these skills; one query. */
  Map<UUID, String> skills(Collection<UUID> skills);
}
