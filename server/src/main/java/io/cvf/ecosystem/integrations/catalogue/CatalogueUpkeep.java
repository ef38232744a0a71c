package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.integrations.SkillChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the catalogue right, in the transaction of each change: nobody finds what is not there any
 * more, and a change that is undone was never in it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CatalogueUpkeep {

  private final Listings listings;

  CatalogueUpkeep(Listings listings) {
    this.listings = listings;
  }

  @EventListener
  void on(SkillChanged changed) {
    listings.refresh(changed.skill());
  }

  @EventListener
  void on(PartnerChanged changed) {
    listings.refresh(changed.partner());
  }

  @EventListener
  void on(PartnerStatusChanged changed) {
    listings.refresh(changed.partner());
  }
}
