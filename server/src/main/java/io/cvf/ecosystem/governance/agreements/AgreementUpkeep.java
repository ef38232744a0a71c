package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what an agreement's days bring by themselves: its end, its termination, another tier.
 * Whoever changes an agreement asks here first, so that nothing depends on how long a job did not
 * run.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AgreementUpkeep {

  private final Agreements agreements;
  private final Documents documents;
  private final SignedTerms terms;
  private final PartnerStanding standing;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  AgreementUpkeep(
      Agreements agreements,
      Documents documents,
      SignedTerms terms,
      PartnerStanding standing,
      AgreementNews news,
      AuditLog audit,
      Clock clock) {
    this.agreements = agreements;
    this.documents = documents;
    this.terms = terms;
    this.standing = standing;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Kept from everyone else and brought up to date; 404 {@code agreement-not-found}. */
  Agreement lock(AgreementId id) {
    var agreement = locked(id);
    if (!agreement.is(AgreementStatus.ACTIVE)) {
      return agreement;
    }
    var today = Days.of(clock.instant());
    if (agreement.isTerminatedBy(today)) {
      terminated(agreement);
    } else if (agreement.hasEndedBy(today)) {
      expired(agreement);
    } else {
      tell(agreement);
    }
    return locked(id);
  }

  Agreement locked(AgreementId id) {
    return agreements.lock(id).orElseThrow(AgreementProblems::notFound);
  }

  private void expired(Agreement agreement) {
    agreements.status(agreement.id(), AgreementStatus.EXPIRED);
    documents
        .open(agreement.id())
        .filter(it -> it.kind() == DocumentKind.AMENDMENT)
        .ifPresent(it -> documents.cancel(it.id()));
    record(agreement, "agreement.expired", null);
    tellTier(agreement, null);
    news.expired(agreement);
  }

  /** From now on. */
  void terminated(Agreement agreement) {
    agreement.requireCanBecome(AgreementStatus.TERMINATED);
    agreements.status(agreement.id(), AgreementStatus.TERMINATED);
    documents.open(agreement.id()).ifPresent(it -> documents.cancel(it.id()));
    terms.end(agreement.id(), clock.instant());
    var termination = agreement.termination();
    record(agreement, "agreement.ended", termination == null ? null : termination.reason());
    tellTier(agreement, null);
  }

  /** Says to the marketplace which tier is in force now. */
  void tell(Agreement agreement) {
    var tier = terms.at(agreement.partner(), clock.instant()).map(Terms::tier).orElse(null);
    tellTier(agreement, tier);
  }

  private void tellTier(Agreement agreement, @Nullable AgreementTier tier) {
    standing.agreementInForce(agreement.partner(), tier);
    agreements.told(agreement.id(), tier);
  }

  private void record(Agreement agreement, String action, @Nullable String reason) {
    var detail = new HashMap<String, Object>();
    detail.put("partner", agreement.partner().toString());
    documents
        .lastSigned(agreement.id())
        .flatMap(it -> Optional.ofNullable(it.text()))
        .ifPresent(it -> detail.put("documentSha256", it.sha256()));
    audit.record(null, action, agreement.subject(), detail, reason);
  }
}
