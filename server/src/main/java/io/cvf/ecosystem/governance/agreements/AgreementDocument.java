package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of an agreement.
 *
 * @param text null until the first signature fixes it
 * @param pdfSha256 of the PDF with both signatures
 */
record AgreementDocument(
    UUID id,
    AgreementId agreement,
    State state,
    String legalVersion,
    AgreedTerms terms,
    Proposal proposal,
    @Nullable DocumentText text,
    @Nullable Instant signedAt,
    @Nullable String pdfSha256) {

  enum State {
    OPEN,
    SIGNED,
    CANCELLED
  }

  /**
   * Why there is a document.
   *
   * @param effectiveOn of an amendment
   * @param reopened the items a renewal opened again
   */
  record Proposal(
      DocumentKind kind,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason,
      List<String> reopened,
      Instant at,
      MemberId by) {

    Proposal {
      reopened = List.copyOf(reopened);
    }

    static Proposal agreement(Instant at, MemberId by) {
      return new Proposal(DocumentKind.AGREEMENT, null, null, List.of(), at, by);
    }
  }

  DocumentKind kind() {
    return proposal.kind();
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isComplete() {
    return state == State.SIGNED;
  }
}
