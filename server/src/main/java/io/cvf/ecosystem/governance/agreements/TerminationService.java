package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.agreements.Agreement.Termination;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends agreements: today, on a day to come, or because the partner has ended. */
@Service
public class TerminationService {

  private final Agreements agreements;
  private final Documents documents;
  private final SignedTerms terms;
  private final AgreementAccess access;
  private final AgreementUpkeep upkeep;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  TerminationService(
      Agreements agreements,
      Documents documents,
      SignedTerms terms,
      AgreementAccess access,
      AgreementUpkeep upkeep,
      AgreementNews news,
      AuditLog audit,
      Clock clock) {
    this.agreements = agreements;
    this.documents = documents;
    this.terms = terms;
    this.access = access;
    this.upkeep = upkeep;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param effectiveOn the first day it is no longer in force; null for today, which means now
   */
  @Transactional
  public void terminate(
      AgreementId id, @Nullable String reason, @Nullable LocalDate effectiveOn, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var why = Reason.checked(reason);
    var agreement = upkeep.lock(id);
    agreement.requireCanBecome(AgreementStatus.TERMINATED);
    if (agreement.termination() != null) {
      throw AgreementProblems.transition(agreement, "be terminated twice");
    }
    var now = clock.instant();
    var day = Objects.requireNonNullElse(effectiveOn, Days.of(now));
    requireDay(agreement, day, Days.of(now));
    end(agreement, new Termination(why, day, by.id(), now));
  }

  private static void requireDay(Agreement agreement, LocalDate day, LocalDate today) {
    var endsOn = agreement.endsOn();
    var later = agreement.is(AgreementStatus.ACTIVE) && endsOn != null && day.isBefore(endsOn);
    if (day.isBefore(today) || (day.isAfter(today) && !later)) {
      throw Problem.invalid(
          "/effectiveOn", "Name today or a later day before the agreement ends by itself.");
    }
  }

  /** Nothing is agreed on with a partner that has ended in the marketplace. Twice is once. */
  @ApplicationModuleListener(id = "governance.partner-ended")
  void follow(PartnerStatusChanged changed) {
    if (changed.to() != PartnerStatus.TERMINATED) {
      return;
    }
    agreements
        .current(changed.partner())
        .map(it -> upkeep.lock(it.id()))
        .ifPresent(it -> followed(it, changed.reason()));
  }

  private void followed(Agreement agreement, String reason) {
    var now = clock.instant();
    switch (agreement.status()) {
      case ONBOARDING -> {
        agreements.status(agreement.id(), AgreementStatus.WITHDRAWN);
        documents.open(agreement.id()).ifPresent(it -> documents.cancel(it.id()));
        audit.record(null, "agreement.withdrawn", agreement.subject(), new HashMap<>(), reason);
      }
      case ACTIVE, EXPIRED -> end(agreement, new Termination(reason, Days.of(now), null, now));
      case TERMINATED, WITHDRAWN -> {}
    }
  }

  private void end(Agreement agreement, Termination termination) {
    agreements.termination(agreement.id(), termination);
    var detail = new HashMap<String, Object>();
    detail.put("effectiveOn", termination.effectiveOn().toString());
    documents
        .lastSigned(agreement.id())
        .ifPresent(it -> {
          var text = it.text();
          if (text != null) {
            detail.put("documentSha256", text.sha256());
          }
        });
    audit.record(
        termination.by(),
        "agreement.terminated",
        agreement.subject(),
        detail,
        termination.reason());
    news.terminating(agreement, termination);
    if (termination.effectiveOn().isAfter(Days.of(termination.decidedAt()))) {
      terms.end(agreement.id(), Days.start(termination.effectiveOn()));
      documents.open(agreement.id()).ifPresent(it -> documents.cancel(it.id()));
    } else {
      upkeep.terminated(upkeep.locked(agreement.id()));
    }
  }
}
