package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.agreements.AgreementDocument.Proposal;
import io.cvf.ecosystem.governance.documents.LegalTemplates;
import io.cvf.ecosystem.governance.onboarding.Checklists;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins agreements, and changes or gives up those that nobody has signed. */
@Service
public class AgreementService {

  private final Agreements agreements;
  private final Documents documents;
  private final Signatures signatures;
  private final AgreementAccess access;
  private final AgreementUpkeep upkeep;
  private final PartnerDirectory partners;
  private final Checklists checklists;
  private final LegalTemplates templates;
  private final AgreementSettings settings;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  AgreementService(
      Agreements agreements,
      Documents documents,
      Signatures signatures,
      AgreementAccess access,
      AgreementUpkeep upkeep,
      PartnerDirectory partners,
      Checklists checklists,
      LegalTemplates templates,
      AgreementSettings settings,
      AgreementNews news,
      AuditLog audit,
      Clock clock) {
    this.agreements = agreements;
    this.documents = documents;
    this.signatures = signatures;
    this.access = access;
    this.upkeep = upkeep;
    this.partners = partners;
    this.checklists = checklists;
    this.templates = templates;
    this.settings = settings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean noneBegun() {
    return agreements.none();
  }

  /** With its checklist and the text to sign; 409 {@code agreement-exists}. */
  @Transactional
  public AgreementId begin(@Nullable String slugOrId, ChosenTerms.Given given, Caller by) {
    if (slugOrId == null || slugOrId.isBlank()) {
      throw Problem.invalid("/partner", "Name a partner by its slug.");
    }
    var partner = partners.find(slugOrId.strip());
    var side = access.requireSide(partner.id(), by);
    AgreementAccess.requireAlive(partner);
    var terms = ChosenTerms.checked(given, partner.category());
    var now = clock.instant();
    var legal = templates.newest(Days.of(now)).version();
    var id =
        agreements
            .add(partner.id(), terms.tier(), terms.chosen(), legal, by.id(), now)
            .orElseThrow(() -> AgreementProblems.exists(partner.name()));
    documents.add(
        id,
        legal,
        terms.chosen().with(terms.tier(), settings.currency()),
        Proposal.agreement(now, by.id()));
    checklists.begin(id, partner.id(), Days.of(now));
    var agreement = access.find(id);
    audit.record(
        by.id(),
        "agreement.begun",
        agreement.subject(),
        Map.of("partner", partner.slug(), "tier", terms.tier(), "side", side),
        null);
    news.begun(agreement, by.id());
    return id;
  }

  /** While nobody has signed; the text is made from the newest legal version again. */
  @Transactional
  public void edit(AgreementId id, ChosenTerms.Given given, IfMatch base, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var agreement = upkeep.lock(id);
    base.require(agreement.version());
    if (!agreement.is(AgreementStatus.ONBOARDING)) {
      throw AgreementProblems.transition(agreement, "get other terms; propose another tier");
    }
    var open = documents.open(id).orElseThrow(AgreementProblems::nothingToSign);
    if (!signatures.of(open.id()).isEmpty()) {
      throw AgreementProblems.signed();
    }
    var terms = ChosenTerms.checked(given, agreement.chosen().integrationType());
    var legal = templates.newest(Days.of(clock.instant())).version();
    agreements.chosen(id, terms.tier(), terms.chosen(), legal);
    documents.replaceTerms(
        open.id(), legal, terms.chosen().with(terms.tier(), settings.currency()));
    audit.record(
        by.id(),
        "agreement.terms-changed",
        agreement.subject(),
        Map.of("from", agreement.tier(), "to", terms.tier()),
        null);
    news.termsChanged(agreement, by.id());
  }

  /** Gives it up before it was signed by both. */
  @Transactional
  public void withdraw(AgreementId id, @Nullable String reason, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var why = Reason.checked(reason);
    var agreement = upkeep.lock(id);
    agreement.requireCanBecome(AgreementStatus.WITHDRAWN);
    agreements.status(id, AgreementStatus.WITHDRAWN);
    documents.open(id).ifPresent(it -> documents.cancel(it.id()));
    audit.record(by.id(), "agreement.withdrawn", agreement.subject(), Map.of(), why);
    news.withdrawn(agreement, why, by.id());
  }
}
