package io.cvf.ecosystem.integrations.usage;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillNames;
import io.cvf.ecosystem.metering.MarketplaceNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who metering's ids belong to. */
@Service
class ListedNames implements MarketplaceNames {

  private final PartnerDirectory partners;
  private final SkillNames names;

  ListedNames(PartnerDirectory partners, SkillNames names) {
    this.partners = partners;
    this.names = names;
  }

  @Override
  public OrganisationId publisher(String partner) {
    return partners.find(partner).organisation();
  }

  @Override
  public Map<UUID, String> skills(Collection<UUID> skills) {
    return names.of(skills.stream().map(SkillId::new).toList()).values().stream()
        .collect(toMap(it -> it.id().value(), SkillNames.Entry::name));
  }
}
