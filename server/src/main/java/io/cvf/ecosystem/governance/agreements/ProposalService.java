package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.agreements.AgreementDocument.Proposal;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.LegalTemplates;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.governance.onboarding.Checklists;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what both sides then sign: another tier, or another year. */
@Service
public class ProposalService {

  private final Agreements agreements;
  private final Documents documents;
  private final Signatures signatures;
  private final AgreementAccess access;
  private final AgreementUpkeep upkeep;
  private final MonthSeals seals;
  private final Checklists checklists;
  private final LegalTemplates templates;
  private final AgreementSettings settings;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  ProposalService(
      Agreements agreements,
      Documents documents,
      Signatures signatures,
      AgreementAccess access,
      AgreementUpkeep upkeep,
      MonthSeals seals,
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
    this.seals = seals;
    this.checklists = checklists;
    this.templates = templates;
    this.settings = settings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it arrives. */
  public record TierChange(
      @Nullable AgreementTier tier, @Nullable LocalDate effectiveOn, @Nullable String reason) {}

  @Transactional
  public void changeTier(AgreementId id, TierChange given, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var reason = Reason.checked(given.reason());
    var agreement = upkeep.lock(id);
    if (!agreement.goesOn()) {
      throw AgreementProblems.transition(agreement, "change its tier");
    }
    requireNothingOpen(id);
    requireValid(agreement, given);
    var tier = Objects.requireNonNull(given.tier());
    var day = Objects.requireNonNull(given.effectiveOn());
    seals.requireOpen(day);
    documents.add(
        id,
        agreement.legalVersion(),
        agreement.chosen().with(tier, settings.currency()),
        new Proposal(DocumentKind.AMENDMENT, day, reason, List.of(), clock.instant(), by.id()));
    agreements.touch(id);
    audit.record(
        by.id(),
        "agreement.tier-proposed",
        agreement.subject(),
        Map.of("from", agreement.tier(), "to", tier, "effectiveOn", day.toString()),
        reason);
    documents.open(id).ifPresent(it -> news.tierProposed(agreement, it, by.id()));
  }

  private static void requireValid(Agreement agreement, TierChange given) {
    var day = given.effectiveOn();
    var starts = agreement.startsOn();
    var ends = agreement.endsOn();
    new Violations()
        .require(given.tier() != null, "/tier", "Say STANDARD, PREMIUM or ENTERPRISE.")
        .require(given.tier() != agreement.tier(), "/tier", "That is the tier of its newest terms.")
        .require(
            day != null
                && starts != null
                && ends != null
                && !day.isBefore(starts)
                && day.isBefore(ends),
            "/effectiveOn",
            "Name a day from %s on and before %s.".formatted(starts, ends))
        .refuseIfAny();
  }

  /** Only one that nobody has signed. */
  @Transactional
  public void cancelTier(AgreementId id, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var agreement = upkeep.lock(id);
    var open =
        documents
            .open(id)
            .filter(it -> it.kind() == DocumentKind.AMENDMENT)
            .filter(it -> signatures.of(it.id()).isEmpty())
            .orElseThrow(AgreementProblems::nothingToCancel);
    documents.cancel(open.id());
    agreements.touch(id);
    audit.record(
        by.id(),
        "agreement.tier-cancelled",
        agreement.subject(),
        Map.of("tier", open.terms().tier()),
        open.proposal().reason());
    news.tierCancelled(agreement, by.id());
  }

  /** Opens again what has expired on the checklist, and makes the text to sign. */
  @Transactional
  public void renew(AgreementId id, Caller by) {
    var partner = access.partner(access.find(id).partner());
    access.requireSide(partner.id(), by);
    AgreementAccess.requireAlive(partner);
    var agreement = upkeep.lock(id);
    requireNothingOpen(id);
    requireRenewable(agreement);
    var now = clock.instant();
    var today = Days.of(now);
    var legal = templates.newest(today).version();
    var reopened = checklists.reopenExpired(id, today).stream().map(ChecklistItem::code).toList();
    documents.add(
        id,
        legal,
        agreement.chosen().with(agreement.tier(), settings.currency()),
        new Proposal(DocumentKind.RENEWAL, null, null, reopened, now, by.id()));
    agreements.touch(id);
    audit.record(
        by.id(),
        "agreement.renewal-begun",
        agreement.subject(),
        Map.of("reopened", reopened, "legalVersion", legal),
        null);
    news.renewalBegun(agreement, by.id());
  }

  private void requireRenewable(Agreement agreement) {
    var ends = agreement.endsOn();
    if (agreement.mayBeRenewed(Days.of(clock.instant()))) {
      return;
    }
    if (agreement.goesOn() && ends != null) {
      throw AgreementProblems.tooEarlyToRenew(ends.minusDays(Agreement.RENEWAL_DAYS));
    }
    throw AgreementProblems.transition(
        agreement,
        agreement.is(AgreementStatus.ONBOARDING) ? "be renewed before it is signed" : "be renewed");
  }

  private void requireNothingOpen(AgreementId id) {
    documents
        .open(id)
        .filter(it -> it.kind() != DocumentKind.AGREEMENT)
        .ifPresent(it -> {
          throw AgreementProblems.documentOpen(it);
        });
  }
}
