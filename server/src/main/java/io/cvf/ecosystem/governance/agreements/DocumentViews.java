package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.agreements.AgreementView.DocumentPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.SignaturePart;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Known;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a document and its signatures. */
@Component
class DocumentViews {

  private final DraftTexts texts;
  private final Markdown markdown;
  private final People people;

  DocumentViews(DraftTexts texts, Markdown markdown, People people) {
    this.texts = texts;
    this.markdown = markdown;
    this.people = people;
  }

  /** Of everyone an agreement's view names, in one query. */
  Known names(
      Agreement agreement, @Nullable AgreementDocument document, List<Signature> signatures) {
    var ids = new HashSet<@Nullable MemberId>();
    ids.add(agreement.createdBy());
    signatures.forEach(it -> ids.add(it.member()));
    if (document != null) {
      ids.add(document.proposal().by());
    }
    var termination = agreement.termination();
    if (termination != null) {
      ids.add(termination.by());
    }
    return people.of(ids);
  }

  DocumentPart of(
      AgreementDocument document,
      Agreement agreement,
      PartnerDirectory.Entry partner,
      List<Signature> signatures,
      Caller caller,
      Known names) {
    var text = texts.of(document, agreement, partner);
    return new DocumentPart(
        text.sha256(),
        document.kind(),
        document.legalVersion(),
        html(document, text),
        text.markdown(),
        signatures.stream().map(it -> signature(it, caller, names)).toList(),
        document.isComplete(),
        document.pdfSha256());
  }

  /** A draft may never be signed, so its HTML is not kept. */
  String html(AgreementDocument document, DocumentText text) {
    return document.text() == null
        ? markdown.preview(text.markdown()).html()
        : markdown.render(text.markdown()).html();
  }

  private static SignaturePart signature(Signature it, Caller caller, Known names) {
    var seesAddress = caller.is(Role.FINANCE) || caller.is(it.member());
    return new SignaturePart(
        it.side(),
        it.name(),
        names.person(it.member()),
        it.title(),
        it.at(),
        seesAddress ? it.ipAddress() : null);
  }
}
