package io.cvf.ecosystem.governance.months;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import org.springframework.stereotype.Component;

/** Finds partners for those who may read what was counted for them. */
@Component
class MonthReaders {

  private final PartnerDirectory partners;

  MonthReaders(PartnerDirectory partners) {
    this.partners = partners;
  }

  /** 404 {@code partner-not-found}; 403 for others than its people and those who keep books. */
  PartnerDirectory.Entry find(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!caller.is(Role.FINANCE, Role.MAINTAINER, Role.ADMIN)) {
      partners.requireInsider(partner.id(), caller);
    }
    return partner;
  }

  /** Only the partner's own people. */
  PartnerDirectory.Entry own(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireInsider(partner.id(), caller);
    return partner;
  }
}
