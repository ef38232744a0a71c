package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.documents.DocumentFacts;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.governance.documents.LegalTemplates;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The text of a document: what was signed, or what would be signed now. */
@Component
class DraftTexts {

  private final LegalTemplates templates;
  private final Documents documents;

  DraftTexts(LegalTemplates templates, Documents documents) {
    this.templates = templates;
    this.documents = documents;
  }

  DocumentText of(AgreementDocument document, Agreement agreement, PartnerDirectory.Entry partner) {
    var fixed = document.text();
    if (fixed != null) {
      return fixed;
    }
    var proposal = document.proposal();
    return templates.compose(
        new DocumentFacts(
            document.kind(),
            document.legalVersion(),
            agreement.id(),
            partner.slug(),
            partner.name(),
            document.terms(),
            agreement.endsOn(),
            proposal.effectiveOn(),
            former(document),
            proposal.reason()));
  }

  private @Nullable String former(AgreementDocument document) {
    if (document.kind() != DocumentKind.AMENDMENT) {
      return null;
    }
    var text = documents.lastSigned(document.agreement()).map(AgreementDocument::text).orElse(null);
    return text == null ? null : text.sha256();
  }
}
