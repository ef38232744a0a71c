package io.cvf.ecosystem.governance.onboarding;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has to do with a checklist. */
@Component
class Concerned {

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final StaffDirectory offices;

  Concerned(
      PartnerDirectory partners, OrganisationDirectory organisations, StaffDirectory offices) {
    this.partners = partners;
    this.organisations = organisations;
    this.offices = offices;
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

  /** Its owner, else everyone who may do it. */
  Set<MemberId> with(ItemState item, PartnerId partner) {
    return item.owner() == null ? responsible(item.item(), partner) : Set.of(item.owner());
  }

  /** Those whose part it is: staff of its role who may judge the partner, or the partner's. */
  Set<MemberId> responsible(ChecklistItem item, PartnerId id) {
    var responsible = item.responsible();
    if (responsible.side() == Side.PARTNER) {
      return organisations.people(partner(id).organisation()).entrySet().stream()
          .filter(it -> responsible.positions().contains(it.getValue()))
          .map(Map.Entry::getKey)
          .collect(toSet());
    }
    return staff(responsible.role(), id);
  }

  /** Those of staff who may judge the partner. */
  Set<MemberId> staff(Role role, PartnerId partner) {
    return offices.holding(role).stream()
        .filter(it -> partners.isImpartial(partner, it))
        .collect(toSet());
  }
}
