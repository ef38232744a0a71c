package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.governance.onboarding.Checklists;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the second signature does, in its transaction. */
@Component
class Completion {

  private final Agreements agreements;
  private final Documents documents;
  private final SignedTerms terms;
  private final SignedPdfs pdfs;
  private final AgreementAccess access;
  private final AgreementUpkeep upkeep;
  private final MonthSeals seals;
  private final Checklists checklists;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  Completion(
      Agreements agreements,
      Documents documents,
      SignedTerms terms,
      SignedPdfs pdfs,
      AgreementAccess access,
      AgreementUpkeep upkeep,
      MonthSeals seals,
      Checklists checklists,
      AgreementNews news,
      AuditLog audit,
      Clock clock) {
    this.agreements = agreements;
    this.documents = documents;
    this.terms = terms;
    this.pdfs = pdfs;
    this.access = access;
    this.upkeep = upkeep;
    this.seals = seals;
    this.checklists = checklists;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The time a document is signed for.
   *
   * @param day people are told
   * @param until its end, excluded
   */
  record Validity(LocalDate day, Instant from, LocalDate until) {

    String sentence() {
      return "Both sides have signed. This is in force from %s until %s, 00:00 UTC, unless it is ended or replaced before."
          .formatted(from.toString().replace('T', ' ').replaceAll("(\\.\\d+)?Z", " UTC"), until);
    }
  }

  void complete(
      Agreement agreement,
      AgreementDocument document,
      DocumentText text,
      List<Signature> signatures,
      Caller by) {
    var now = clock.instant();
    var validity =
        switch (document.kind()) {
          case AGREEMENT -> begun(now);
          case AMENDMENT -> amended(agreement, document);
          case RENEWAL -> renewed(agreement, now);
        };
    var partner = access.partner(agreement.partner());
    var pdf = pdfs.keep(document, text, partner, signatures, validity.sentence(), now);
    documents.signed(document.id(), now, pdf);
    terms.add(document.id(), agreement, now, validity.from(), Days.start(validity.until()));
    change(agreement, document, validity, now);
    upkeep.tell(upkeep.locked(agreement.id()));
    audit.record(
        null,
        "agreement.in-force",
        agreement.subject(),
        Map.of(
            "document", document.kind(),
            "documentSha256", text.sha256(),
            "pdfSha256", pdf,
            "tier", document.terms().tier(),
            "from", validity.from().toString(),
            "until", validity.until().toString()),
        document.proposal().reason());
    news.complete(agreement, document.kind(), validity.day(), by.id());
  }

  private static Validity begun(Instant now) {
    var today = Days.of(now);
    return new Validity(today, now, today.plusDays(Agreement.DAYS));
  }

  /** Never before the agreement itself, on whose first day it may be dated. */
  private Validity amended(Agreement agreement, AgreementDocument document) {
    var day = Objects.requireNonNull(document.proposal().effectiveOn());
    seals.requireOpen(day);
    var start = Days.start(day);
    var signed = Objects.requireNonNull(agreement.signedAt());
    var from = start.isBefore(signed) ? signed : start;
    return new Validity(day, from, Objects.requireNonNull(agreement.endsOn()));
  }

  /** Without a gap when it is in time, from now on when it is not. */
  private static Validity renewed(Agreement agreement, Instant now) {
    var ends = Objects.requireNonNull(agreement.endsOn());
    if (agreement.is(AgreementStatus.EXPIRED)) {
      return begun(now);
    }
    return new Validity(ends, Days.start(ends), ends.plusDays(Agreement.DAYS));
  }

  private void change(
      Agreement agreement, AgreementDocument document, Validity validity, Instant now) {
    switch (document.kind()) {
      case AGREEMENT, RENEWAL -> {
        if (!agreement.is(AgreementStatus.ACTIVE)) {
          agreement.requireCanBecome(AgreementStatus.ACTIVE);
        }
        agreements.active(
            agreement.id(), validity.day(), validity.until(), document.legalVersion(), now);
        checklists.activate(agreement.id());
      }
      case AMENDMENT -> agreements.tier(agreement.id(), document.terms().tier());
    }
  }
}
