package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import org.springframework.stereotype.Component;

/** A partner's money is seen by its people, finance and administrators. */
@Component
class StatementAccess {

  private final PartnerDirectory partners;
  private final Statements statements;

  StatementAccess(PartnerDirectory partners, Statements statements) {
    this.partners = partners;
    this.statements = statements;
  }

  /** 404 {@code partner-not-found}, 403. */
  PartnerDirectory.Entry partner(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    requireReader(partner.id(), caller);
    return partner;
  }

  /** 404 {@code statement-not-found}, 403. */
  Statements.Row statement(String id, Caller caller) {
    var row = statements.shown(id).orElseThrow(StatementProblems::notFound);
    requireReader(row.statement().partner(), caller);
    return row;
  }

  private void requireReader(PartnerId partner, Caller caller) {
    if (!caller.is(Role.FINANCE, Role.ADMIN)) {
      partners.requireInsider(partner, caller);
    }
  }
}
