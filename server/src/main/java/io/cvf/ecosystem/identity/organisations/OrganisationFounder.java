package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.OrganisationFounding;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Caller;
import org.springframework.stereotype.Service;

/** Lets other modules found organisations. */
@Service
class OrganisationFounder implements OrganisationFounding {

  private final OrganisationService organisations;

  OrganisationFounder(OrganisationService organisations) {
    this.organisations = organisations;
  }

  @Override
  public OrganisationId found(Caller founder, String slug, String name) {
    return new OrganisationId(organisations.found(founder, slug, name).id());
  }

  @Override
  public void appoint(Caller owner, String slug, String username, Position position) {
    organisations.setPosition(owner, slug, username, position);
  }
}
