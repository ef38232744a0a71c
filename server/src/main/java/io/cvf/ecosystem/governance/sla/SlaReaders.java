package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Who may read how a partner keeps its promises. */
@Component
class SlaReaders {

  private final PartnerDirectory partners;
  private final PartnerUsers users;

  SlaReaders(PartnerDirectory partners, PartnerUsers users) {
    this.partners = partners;
    this.users = users;
  }

  /** 404 {@code partner-not-found}; 403 for others than its people, its consumers' and staff. */
  PartnerDirectory.Entry reader(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!isPartOf(partner.id(), caller) && !users.uses(partner.id(), caller.id())) {
      throw Problem.forbidden(
          "For the partner's people, for those who use its skills, and for staff.");
    }
    return partner;
  }

  /** Without its consumers: what follows from a report is between the partner and the platform. */
  PartnerDirectory.Entry insider(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!isPartOf(partner.id(), caller)) {
      throw Problem.forbidden("For the partner's people and for staff.");
    }
    return partner;
  }

  /** Only the partner's own people. */
  PartnerDirectory.Entry own(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireInsider(partner.id(), caller);
    return partner;
  }

  boolean isPartOf(PartnerId partner, Caller caller) {
    return caller.is(Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN)
        || partners.isInsider(partner, caller);
  }
}
