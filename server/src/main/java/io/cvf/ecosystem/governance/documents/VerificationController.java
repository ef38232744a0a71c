package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.governance.documents.KnownDocuments.HashOf;
import io.cvf.ecosystem.governance.documents.KnownDocuments.Standing;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever holds a document may ask whether it is what it says. */
@RestController
@RequestMapping("/api/v1/document-verifications")
@Tag(name = "Agreements")
class VerificationController {

  private final KnownDocuments documents;
  private final PartnerDirectory partners;
  private final Clock clock;

  VerificationController(KnownDocuments documents, PartnerDirectory partners, Clock clock) {
    this.documents = documents;
    this.partners = partners;
    this.clock = clock;
  }

  @Schema(name = "DocumentVerification")
  record Verification(
      boolean known,
      @Schema(description = "Whether it is the hash of the Markdown text or of the signed PDF.")
          @Nullable HashOf kind,
      @Nullable VerifiedDocument document) {}

  @Schema(name = "VerifiedDocument")
  record VerifiedDocument(
      DocumentKind kind,
      VerifiedPartner partner,
      AgreementTier tier,
      String legalVersion,
      List<VerifiedSignature> signatures,
      Standing standing) {}

  @Schema(name = "VerifiedPartner")
  record VerifiedPartner(String slug, String name) {}

  @Schema(name = "VerifiedSignature")
  record VerifiedSignature(Side side, String name, Instant at) {}

  @GetMapping("/{sha256}")
  @Public
  @Operation(
      summary = "What is known of a document",
      description =
          """
          By the SHA-256 of its Markdown text or of its signed PDF. What nobody signed is not \
          known.\
          """)
  Verification verify(@PathVariable String sha256) {
    return Sha256.read(sha256)
        .flatMap(it -> documents.find(it, clock.instant()))
        .map(it -> new Verification(true, it.hashOf(), document(it)))
        .orElseGet(() -> new Verification(false, null, null));
  }

  private VerifiedDocument document(KnownDocuments.Known it) {
    var partner = partners.find(it.partner().toString());
    return new VerifiedDocument(
        it.kind(),
        new VerifiedPartner(partner.slug(), partner.name()),
        it.tier(),
        it.legalVersion(),
        documents.signatures(it.id()).stream()
            .map(one -> new VerifiedSignature(one.side(), one.name(), one.at()))
            .toList(),
        it.standing());
  }
}
