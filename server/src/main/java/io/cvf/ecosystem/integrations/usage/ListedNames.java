package io.cvf.ecosystem.integrations.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.metering.MarketplaceNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who metering's ids belong to. */
@Service
class ListedNames implements MarketplaceNames {

  private final PartnerDirectory partners;
  private final PublishedSubjects subjects;

  ListedNames(PartnerDirectory partners, PublishedSubjects subjects) {
    this.partners = partners;
    this.subjects = subjects;
  }

  @Override
  public OrganisationId publisher(String partner) {
    return partners.find(partner).organisation();
  }

  @Override
  public Map<UUID, String> skills(Collection<UUID> skills) {
    return subjects.names(skills);
  }
}
