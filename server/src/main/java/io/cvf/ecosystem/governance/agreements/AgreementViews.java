package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.governance.agreements.AgreementView.AmendmentPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.HistoryPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.OnboardingPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.PartnerPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.RenewalPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.TerminationPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.TermsPart;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.onboarding.Checklists;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People.Known;
import io.cvf.ecosystem.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of agreements. */
@Component
class AgreementViews {

  private final Documents documents;
  private final Signatures signatures;
  private final SignedTerms terms;
  private final DocumentViews documentViews;
  private final AgreementAccess access;
  private final PartnerDirectory partners;
  private final Checklists checklists;
  private final AgreementSettings settings;
  private final Clock clock;

  AgreementViews(
      Documents documents,
      Signatures signatures,
      SignedTerms terms,
      DocumentViews documentViews,
      AgreementAccess access,
      PartnerDirectory partners,
      Checklists checklists,
      AgreementSettings settings,
      Clock clock) {
    this.documents = documents;
    this.signatures = signatures;
    this.terms = terms;
    this.documentViews = documentViews;
    this.access = access;
    this.partners = partners;
    this.checklists = checklists;
    this.settings = settings;
    this.clock = clock;
  }

  Page<AgreementSummary> summaries(Page<Agreement> page) {
    var now = clock.instant();
    var named = partners.of(page.items().stream().map(Agreement::partner).toList());
    var progress = checklists.progress(page.items().stream().map(Agreement::id).toList());
    return page.map(it -> {
      var partner = named.get(it.partner());
      var done = progress.get(it.id());
      return new AgreementSummary(
          it.id().value(),
          PartnerPart.of(partner == null ? access.partner(it.partner()) : partner),
          it.chosen().integrationType(),
          it.status(),
          it.tier(),
          it.legalVersion(),
          done == null ? null : OnboardingPart.of(done, now),
          it.startsOn(),
          it.endsOn(),
          it.createdAt(),
          it.signedAt(),
          it.version());
    });
  }

  AgreementView of(Agreement it, Caller caller) {
    var now = clock.instant();
    var today = Days.of(now);
    var partner = access.partner(it.partner());
    var document = documents.shown(it.id()).orElse(null);
    var signed = document == null ? List.<Signature>of() : signatures.of(document.id());
    var progress = checklists.progress(it.id());
    var timeline = TermsTimeline.of(terms.of(it.id()));
    var inForce =
        terms.at(it.partner(), now).filter(one -> one.agreement().equals(it.id())).orElse(null);
    var actions = new AgreementActions(it, document, signed, progress, today);
    var names = documentViews.names(it, document, signed);
    return new AgreementView(
        it.id().value(),
        PartnerPart.of(partner),
        it.chosen().integrationType(),
        it.status(),
        inForce == null ? it.tier() : inForce.tier(),
        TermsPart.of(shown(it, document, inForce)),
        it.legalVersion(),
        OnboardingPart.of(progress, now),
        document == null ? null : documentViews.of(document, it, partner, signed, caller, names),
        it.startsOn(),
        it.endsOn(),
        it.createdAt(),
        names.person(it.createdBy()),
        it.signedAt(),
        effective(it, document),
        timeline.stream().map(one -> history(one, now)).toList(),
        renewal(document),
        amendment(document, names, today),
        termination(it, names),
        it.version(),
        access.side(partner, caller).map(side -> actions.of(side, caller)).orElse(List.of()));
  }

  private AgreedTerms shown(
      Agreement it, @Nullable AgreementDocument document, @Nullable Terms inForce) {
    if (inForce != null) {
      return new AgreedTerms(
          inForce.tier(), it.chosen().integrationType(), inForce.sla(), inForce.revenue());
    }
    return document == null ? it.chosen().with(it.tier(), settings.currency()) : document.terms();
  }

  private @Nullable LocalDate effective(Agreement it, @Nullable AgreementDocument document) {
    if (document == null || !document.isComplete() || document.text() == null) {
      return null;
    }
    return terms.of(it.id()).reversed().stream()
        .filter(one -> one.sha256().equals(document.text().sha256()))
        .findFirst()
        .map(one -> Days.of(one.from()))
        .orElse(null);
  }

  private static HistoryPart history(TermsTimeline.Signed it, Instant now) {
    return new HistoryPart(it.tier(), it.from(), it.covers(now) ? null : it.until(), it.sha256());
  }

  private static @Nullable RenewalPart renewal(@Nullable AgreementDocument document) {
    return document == null || !document.isOpen() || document.kind() != DocumentKind.RENEWAL
        ? null
        : new RenewalPart(document.proposal().at(), document.proposal().reopened());
  }

  /** Also one that is signed and still to come. */
  private static @Nullable AmendmentPart amendment(
      @Nullable AgreementDocument document, Known names, LocalDate today) {
    if (document == null || document.kind() != DocumentKind.AMENDMENT) {
      return null;
    }
    var proposal = document.proposal();
    var day = proposal.effectiveOn();
    var toCome = document.isComplete() && day != null && today.isBefore(day);
    return day != null && (document.isOpen() || toCome)
        ? new AmendmentPart(
            document.terms().tier(),
            day,
            proposal.reason() == null ? "" : proposal.reason(),
            names.person(proposal.by()),
            proposal.at(),
            document.isComplete())
        : null;
  }

  private static @Nullable TerminationPart termination(Agreement it, Known names) {
    var termination = it.termination();
    return termination == null
        ? null
        : new TerminationPart(
            termination.reason(),
            termination.effectiveOn(),
            names.personOrNull(termination.by()),
            termination.decidedAt());
  }
}
