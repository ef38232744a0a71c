package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** An organisation's money is seen by its people, finance and administrators. */
@Component
class InvoiceAccess {

  private final OrganisationDirectory organisations;
  private final Invoices invoices;

  InvoiceAccess(OrganisationDirectory organisations, Invoices invoices) {
    this.organisations = organisations;
    this.invoices = invoices;
  }

  /** 404 {@code organisation-not-found}, 403. */
  OrganisationDirectory.Entry organisation(String slug, Caller caller) {
    var organisation = organisations.find(slug).orElseThrow(InvoiceProblems::organisationNotFound);
    requireReader(organisation.id(), caller);
    return organisation;
  }

  /** 404 {@code invoice-not-found}, 403. */
  Invoice invoice(String id, Caller caller) {
    var invoice = invoices.find(id).orElseThrow(InvoiceProblems::notFound);
    requireReader(invoice.organisation(), caller);
    return invoice;
  }

  /** 403 {@code conflict-of-interest} for those who belong to it. */
  void requireOutsider(OrganisationId organisation, Caller caller) {
    if (isInsider(organisation, caller)) {
      throw InvoiceProblems.ownOrganisation();
    }
  }

  boolean isInsider(OrganisationId organisation, Caller caller) {
    return organisations.position(organisation, caller.id()).isPresent();
  }

  private void requireReader(OrganisationId organisation, Caller caller) {
    if (!caller.is(Role.FINANCE, Role.ADMIN) && !isInsider(organisation, caller)) {
      throw Problem.forbidden("Only people of the organisation and finance see its invoices.");
    }
  }
}
