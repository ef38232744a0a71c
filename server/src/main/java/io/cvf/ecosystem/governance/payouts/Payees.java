package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who owns the partners that are paid; of a run, looked up for all of them at once. */
@Component
class Payees {

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;

  Payees(PartnerDirectory partners, OrganisationDirectory organisations) {
    this.partners = partners;
    this.organisations = organisations;
  }

  /** A partner, and the owners of its organisation. */
  record Payee(PartnerDirectory.Entry partner, Set<MemberId> owners) {}

  /** Items of partners that are gone are left out. */
  void each(List<PayoutItem> items, BiConsumer<Payee, PayoutItem> told) {
    var named = partners.of(items.stream().map(PayoutItem::partner).toList());
    var people =
        organisations.people(
            named.values().stream().map(PartnerDirectory.Entry::organisation).toList());
    for (var item : items) {
      var partner = named.get(item.partner());
      if (partner != null) {
        var owners = owners(people.getOrDefault(partner.organisation(), Map.of()));
        told.accept(new Payee(partner, owners), item);
      }
    }
  }

  Set<MemberId> owners(PartnerDirectory.Entry partner) {
    return owners(organisations.people(partner.organisation()));
  }

  private static Set<MemberId> owners(Map<MemberId, Position> people) {
    return people.entrySet().stream()
        .filter(it -> it.getValue() == Position.OWNER)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
