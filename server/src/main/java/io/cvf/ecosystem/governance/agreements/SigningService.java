package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.governance.onboarding.Checklists;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing. The agreement is locked first, so that of two who sign at once the second meets what the
 * first did.
 */
@Service
public class SigningService {

  private static final int MAX_NAME = 100;

  private final Agreements agreements;
  private final Documents documents;
  private final Signatures signatures;
  private final AgreementAccess access;
  private final AgreementUpkeep upkeep;
  private final Checklists checklists;
  private final DraftTexts texts;
  private final Completion completion;
  private final AgreementNews news;
  private final AuditLog audit;
  private final Clock clock;

  SigningService(
      Agreements agreements,
      Documents documents,
      Signatures signatures,
      AgreementAccess access,
      AgreementUpkeep upkeep,
      Checklists checklists,
      DraftTexts texts,
      Completion completion,
      AgreementNews news,
      AuditLog audit,
      Clock clock) {
    this.agreements = agreements;
    this.documents = documents;
    this.signatures = signatures;
    this.access = access;
    this.upkeep = upkeep;
    this.checklists = checklists;
    this.texts = texts;
    this.completion = completion;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * As it arrives.
   *
   * @param ipAddress where the request came from
   */
  public record Given(
      @Nullable String documentSha256,
      @Nullable String name,
      @Nullable String title,
      @Nullable Boolean accepted,
      String ipAddress) {

    /** Without surrounding blanks; throws 422 {@code invalid-input}. */
    Given checked() {
      var name = name() == null ? "" : name().strip();
      var title = title() == null || title().isBlank() ? null : title().strip();
      new Violations()
          .require(
              documentSha256() != null && !documentSha256().isBlank(),
              "/documentSha256",
              "Name the SHA-256 of the text you have read.")
          .require(
              !name.isEmpty() && fits(name),
              "/name",
              "Write your full name, in 1 to %d characters.".formatted(MAX_NAME))
          .require(
              title == null || fits(title),
              "/title",
              "A title has at most %d characters.".formatted(MAX_NAME))
          .require(
              Boolean.TRUE.equals(accepted()),
              "/accepted",
              "Say true: you have read the text and agree to it.")
          .refuseIfAny();
      return new Given(documentSha256(), name, title, accepted(), ipAddress());
    }

    private static boolean fits(String text) {
      return Text.isStorable(text) && text.codePointCount(0, text.length()) <= MAX_NAME;
    }
  }

  /** The SHA-256 of the text that waits for signatures; 409 {@code nothing-to-sign}. */
  @Transactional(readOnly = true)
  public String waiting(AgreementId id) {
    var agreement = access.find(id);
    var document = documents.open(id).orElseThrow(AgreementProblems::nothingToSign);
    return texts.of(document, agreement, access.partner(agreement.partner())).sha256();
  }

  @Transactional
  public void sign(AgreementId id, Given sent, Caller by) {
    var partner = access.partner(access.find(id).partner());
    var side = access.requireSide(partner.id(), by);
    AgreementAccess.requireAlive(partner);
    var given = sent.checked();
    var agreement = upkeep.lock(id);
    var document = documents.open(id).orElseThrow(AgreementProblems::nothingToSign);
    if (document.kind() == DocumentKind.AMENDMENT && !agreement.goesOn()) {
      throw AgreementProblems.transition(agreement, "change its tier");
    }
    var before = signatures.of(document.id());
    requireMaySign(before, side, by);
    requireChecklist(document);
    var text = texts.of(document, agreement, partner);
    if (!text.sha256().equals(given.documentSha256())) {
      throw AgreementProblems.documentChanged(text.sha256());
    }
    if (before.isEmpty()) {
      documents.fix(document.id(), text);
    }
    add(document, text, side, given, by);
    record(agreement, document, text, side, by);
    var all = signatures.of(document.id());
    if (all.size() == Side.values().length) {
      completion.complete(agreement, document, text, all, by);
    } else {
      agreements.touch(id);
      news.signed(agreement, document.kind(), side, by.id());
    }
  }

  private static void requireMaySign(List<Signature> before, Side side, Caller by) {
    if (before.stream().anyMatch(it -> it.side() == side)) {
      throw AgreementProblems.alreadySigned();
    }
    if (before.stream().anyMatch(it -> by.is(it.member()))) {
      throw AgreementProblems.anotherSignatory();
    }
  }

  /** Frozen first, so that nobody opens an item again in between. */
  private void requireChecklist(AgreementDocument document) {
    if (document.kind() == DocumentKind.AMENDMENT) {
      return;
    }
    checklists.freeze(document.agreement());
    var progress = checklists.progress(document.agreement());
    if (!progress.open().isEmpty()) {
      throw AgreementProblems.checklistOpen(progress);
    }
  }

  private void add(
      AgreementDocument document, DocumentText text, Side side, Given given, Caller by) {
    var name = given.name() == null ? "" : given.name();
    var signature =
        new Signature(side, by.id(), name, given.title(), clock.instant(), given.ipAddress());
    if (!signatures.add(document.id(), text.sha256(), signature)) {
      throw AgreementProblems.alreadySigned();
    }
  }

  private void record(
      Agreement agreement, AgreementDocument document, DocumentText text, Side side, Caller by) {
    audit.record(
        by.id(),
        "agreement.signed",
        agreement.subject(),
        Map.of(
            "document", document.kind(),
            "documentSha256", text.sha256(),
            "legalVersion", document.legalVersion(),
            "side", side),
        document.proposal().reason());
  }

  /** One's own, while it stands alone. */
  @Transactional
  public void takeBack(AgreementId id, Caller by) {
    access.requireSide(access.find(id).partner(), by);
    var agreement = upkeep.lock(id);
    var document = documents.open(id).orElseThrow(AgreementProblems::notSigned);
    if (signatures.of(document.id()).stream().noneMatch(it -> by.is(it.member()))) {
      throw AgreementProblems.notSigned();
    }
    signatures.remove(document.id(), by.id());
    var text = document.text();
    documents.fix(document.id(), null);
    if (document.kind() != DocumentKind.AMENDMENT) {
      checklists.thaw(id);
    }
    agreements.touch(id);
    audit.record(
        by.id(),
        "agreement.signature-withdrawn",
        agreement.subject(),
        Map.of("document", document.kind(), "documentSha256", text == null ? "" : text.sha256()),
        null);
    news.signatureWithdrawn(agreement, document.kind(), by.id());
  }
}
