package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final Clock clock;

  GovernedStanding(
      PartnerAccess access,
      Partners partners,
      PartnerLifecycle lifecycle,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.partners = partners;
    this.lifecycle = lifecycle;
    this.events = events;
    this.clock = clock;
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
  public void reinstate(PartnerId id, String reason, @Nullable MemberId by) {
    var partner = access.lock(id);
    var until = partner.certifiedUntil();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (partner.status() != PartnerStatus.SUSPENDED || until == null) {
      return;
    }
    var decision = new Decision(reason, by, null, null);
    var _ = lifecycle.move(id, PartnerStatus.CERTIFIED, decision);
    if (!today.isBefore(until)) {
      var ended = "The certification was valid until %s.".formatted(until);
      var _ = lifecycle.move(id, PartnerStatus.EXPIRED, Decision.byRule(ended));
    }
  }

  @Override
  public void terminate(PartnerId id, String reason, @Nullable MemberId by) {
    if (access.lock(id).status() != PartnerStatus.TERMINATED) {
      var _ = lifecycle.move(id, PartnerStatus.TERMINATED, new Decision(reason, by, null, null));
    }
  }
}
