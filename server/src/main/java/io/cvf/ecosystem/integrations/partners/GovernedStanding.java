package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.access.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What agreements and disputes mean for a partner; told twice, it happens once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class GovernedStanding implements PartnerStanding {

  private final PartnerAccess access;
  private final Partners partners;
  private final PartnerLifecycle lifecycle;
  private final ApplicationEventPublisher events;

  GovernedStanding(
      PartnerAccess access,
      Partners partners,
      PartnerLifecycle lifecycle,
      ApplicationEventPublisher events) {
    this.access = access;
    this.partners = partners;
    this.lifecycle = lifecycle;
    this.events = events;
  }

  @Override
  public void agreementInForce(PartnerId id, @Nullable AgreementTier tier) {
    if (access.lock(id).tier() != tier) {
      partners.tier(id, tier);
      events.publishEvent(new PartnerChanged(id));
    }
  }

  @Override
  public void suspend(PartnerId id, String reason, @Nullable MemberId by) {
    if (access.lock(id).isCertified()) {
      var _ = lifecycle.move(id, PartnerStatus.SUSPENDED, new Decision(reason, by, null, null));
    }
  }

  @Override
  public void terminate(PartnerId id, String reason, @Nullable MemberId by) {
    if (access.lock(id).status() != PartnerStatus.TERMINATED) {
      var _ = lifecycle.move(id, PartnerStatus.TERMINATED, new Decision(reason, by, null, null));
    }
  }
}
