package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may see and decide where money goes. */
@Component
class PayoutAccess {

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;

  PayoutAccess(PartnerDirectory partners, OrganisationDirectory organisations) {
    this.partners = partners;
    this.organisations = organisations;
  }

  /** Its people and staff; 403 for anybody else, 404 {@code partner-not-found}. */
  PartnerDirectory.Entry readable(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!caller.isStaff()) {
      partners.requireInsider(partner.id(), caller);
    }
    return partner;
  }

  /** Whether the whole IBAN is shown: to those who enter it and those who verify it. */
  boolean seesAccount(PartnerDirectory.Entry partner, Caller caller) {
    return enters(partner, caller) || caller.is(Role.FINANCE);
  }

  boolean enters(PartnerDirectory.Entry partner, Caller caller) {
    return position(partner, caller)
        .filter(it -> it == Position.OWNER || it == Position.FINANCE)
        .isPresent();
  }

  /** 403 unless the caller is one of the partner's owners or its finance. */
  PartnerDirectory.Entry enterable(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!enters(partner, caller)) {
      throw Problem.forbidden(
          "Only owners and finance of %s say where it is paid.".formatted(partner.name()));
    }
    return partner;
  }

  boolean judges(PartnerDirectory.Entry partner, Caller caller) {
    return caller.is(Role.FINANCE) && partners.isImpartial(partner.id(), caller.id());
  }

  /** 403 {@code conflict-of-interest} when one of the partners is the caller's own. */
  void requireNoneOfTheirOwn(Collection<PayoutItem> items, Caller caller) {
    own(items, caller)
        .ifPresent(it -> {
          throw PayoutProblems.conflictOfInterest(it.name());
        });
  }

  /** The first of the partners paid to whose organisation the caller belongs. */
  Optional<PayoutItem> own(Collection<PayoutItem> items, Caller caller) {
    var own =
        partners
            .ofOrganisations(organisations.organisationsOf(caller.id()).keySet())
            .values()
            .stream()
            .map(PartnerDirectory.Entry::id)
            .collect(Collectors.toSet());
    return items.stream().filter(it -> own.contains(it.partner())).findFirst();
  }

  private Optional<Position> position(PartnerDirectory.Entry partner, Caller caller) {
    return organisations.position(partner.organisation(), caller.id());
  }
}
