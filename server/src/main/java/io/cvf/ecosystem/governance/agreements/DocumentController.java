package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.governance.documents.HtmlPage;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents to keep: always sent as a download, never shown by the browser. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
@Tag(name = "Agreements")
class DocumentController {

  private final AgreementAccess access;
  private final Documents documents;
  private final DraftTexts texts;
  private final DocumentViews views;
  private final SignedPdfs pdfs;
  private final Clock clock;

  DocumentController(
      AgreementAccess access,
      Documents documents,
      DraftTexts texts,
      DocumentViews views,
      SignedPdfs pdfs,
      Clock clock) {
    this.access = access;
    this.documents = documents;
    this.texts = texts;
    this.views = views;
    this.pdfs = pdfs;
    this.clock = clock;
  }

  private record Wanted(
      AgreementDocument document, DocumentText text, PartnerDirectory.Entry partner) {}

  @GetMapping("/document.md")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The text that is signed, to the last character",
      description = "For the partner's people and staff.")
  ResponseEntity<byte[]> markdown(
      @PathVariable UUID id,
      @Parameter(description = "Of an earlier document of this agreement.")
          @RequestParam(required = false)
          @Nullable String sha256,
      Caller caller) {
    var wanted = wanted(id, sha256, caller);
    return download(wanted, "md", bytes(wanted.text().markdown()));
  }

  @GetMapping("/document.html")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The document as a page that needs nothing else",
      description = "For the partner's people and staff.")
  ResponseEntity<byte[]> html(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String sha256,
      Caller caller) {
    var wanted = wanted(id, sha256, caller);
    var title = SignedPdfs.title(wanted.document(), wanted.partner());
    var html = views.html(wanted.document(), wanted.text());
    return download(wanted, "html", bytes(HtmlPage.of(title, html, wanted.text())));
  }

  @GetMapping("/document.pdf")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The document as a PDF, with its certificate once both sides have signed",
      description = "For the partner's people and staff. Before that every page says DRAFT.")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String sha256,
      Caller caller) {
    var wanted = wanted(id, sha256, caller);
    var signed = wanted.document().pdfSha256();
    var content =
        signed == null
            ? pdfs.draft(wanted.document(), wanted.text(), wanted.partner(), clock.instant())
            : pdfs.read(signed);
    return download(wanted, "pdf", content);
  }

  private Wanted wanted(UUID id, @Nullable String sha256, Caller caller) {
    var agreement = access.readable(new AgreementId(id), caller);
    var document =
        (sha256 == null || sha256.isBlank()
                ? documents.shown(agreement.id())
                : documents.withText(agreement.id(), sha256.strip().toLowerCase(Locale.ROOT)))
            .orElseThrow(AgreementProblems::documentNotFound);
    var partner = access.partner(agreement.partner());
    return new Wanted(document, texts.of(document, agreement, partner), partner);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> download(Wanted wanted, String type, byte[] content) {
    var kind = wanted.document().kind().name().toLowerCase(Locale.ROOT);
    var name =
        "%s-%s-%s.%s"
            .formatted(wanted.partner().slug(), kind, wanted.text().sha256().substring(0, 8), type);
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(content);
  }
}
