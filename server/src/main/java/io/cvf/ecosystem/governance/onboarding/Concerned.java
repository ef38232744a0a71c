package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has to do with a checklist. */
@Component
class Concerned {

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final MemberDirectory members;

  Concerned(
      PartnerDirectory partners, OrganisationDirectory organisations, MemberDirectory members) {
    this.partners = partners;
    this.organisations = organisations;
    this.members = members;
  }

  PartnerDirectory.Entry partner(PartnerId id) {
    var found = partners.of(List.of(id)).get(id);
    if (found == null) {
      throw new IllegalArgumentException("No partner has the id " + id);
    }
    return found;
  }

  Set<MemberId> people(PartnerId partner) {
    return partners.people(partner);
  }

  Set<MemberId> staff(Role role) {
    return members.holders(role);
  }

  /** Its owner, else everyone who may do it. */
  Set<MemberId> with(ItemState item, PartnerId partner) {
    if (item.owner() != null) {
      return Set.of(item.owner());
    }
    var responsible = item.item().responsible();
    return responsible.side() == Side.STAFF
        ? staff(responsible.role())
        : organisations.people(partner(partner).organisation()).entrySet().stream()
            .filter(it -> responsible.positions().contains(it.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }
}
