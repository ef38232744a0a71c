package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends certifications on their day. */
@Component
public class PartnerExpiry {

  private static final int AT_ONCE = 500;

  private final Partners partners;
  private final PartnerAccess access;
  private final PartnerLifecycle lifecycle;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PartnerExpiry(
      Partners partners,
      PartnerAccess access,
      PartnerLifecycle lifecycle,
      TransactionTemplate transactions,
      Clock clock) {
    this.partners = partners;
    this.access = access;
    this.lifecycle = lifecycle;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each by itself; the rest waits for the next run. */
  public void expire() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (var id : partners.expired(today, AT_ONCE)) {
      transactions.executeWithoutResult(_ -> expire(id, today));
    }
  }

  private void expire(PartnerId id, LocalDate today) {
    var partner = access.lock(id);
    var until = partner.certifiedUntil();
    if (partner.isCertified() && until != null && !today.isBefore(until)) {
      var reason = "The certification was valid until %s.".formatted(until);
      var _ = lifecycle.move(id, PartnerStatus.EXPIRED, Decision.byRule(reason));
    }
  }
}
