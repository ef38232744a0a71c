package io.cvf.ecosystem.integrations.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/partners/{id}/evidence")
@Tag(name = "Certification of partners")
class EvidenceController {

  private final EvidenceService service;
  private final People people;

  EvidenceController(EvidenceService service, People people) {
    this.service = service;
    this.people = people;
  }

  @Schema(name = "PartnerEvidence")
  record EvidenceView(
      UUID id,
      String criterion,
      EvidenceItem.Kind kind,
      @Nullable String url,
      @Nullable String fileName,
      @Nullable Long bytes,
      @Nullable String sha256,
      @Schema(description = "The first day it shows nothing any more.")
          @Nullable LocalDate expiresOn,
      @Nullable String note,
      Instant addedAt,
      People.Person addedBy,
      boolean expired) {

    static EvidenceView of(EvidenceItem it, People.Known known, LocalDate today) {
      var file = it.file();
      return new EvidenceView(
          it.id(),
          it.criterion(),
          it.kind(),
          it.url(),
          file == null ? null : file.name(),
          file == null ? null : file.bytes(),
          file == null ? null : file.sha256(),
          it.expiresOn(),
          it.note(),
          it.addedAt(),
          known.person(it.addedBy()),
          it.isExpired(today));
    }
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What a partner shows, newest first",
      description = "For the partner's people, certifiers and maintainers.")
  Page<EvidenceView> page(@PathVariable String id, Caller caller, Paging paging) {
    var page = service.page(id, caller, paging);
    var known = people.of(page.items().stream().map(EvidenceItem::addedBy).toList());
    return page.map(it -> EvidenceView.of(it, known, service.today()));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Show something for a criterion: a link or a file",
      description = "For owners and developers of the partner. The platform keeps it private.")
  EvidenceView add(
      @PathVariable String id,
      @Schema(requiredMode = REQUIRED, example = "api-security") @RequestParam(required = false)
          @Nullable String criterion,
      @Schema(description = "The first day it shows nothing any more.")
          @RequestParam(required = false)
          @Nullable LocalDate expiresOn,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable String url,
      @RequestPart(required = false) @Nullable MultipartFile file,
      Caller caller)
      throws IOException {
    var sent = file == null || (file.isEmpty() && nameless(file)) ? null : file;
    var item =
        service.add(id, new EvidenceService.Given(criterion, expiresOn, note, url, sent), caller);
    return EvidenceView.of(item, people.of(List.of(item.addedBy())), service.today());
  }

  /** A form sends a part without content and name where no file was chosen. */
  private static boolean nameless(MultipartFile file) {
    return file.getOriginalFilename() == null || file.getOriginalFilename().isBlank();
  }

  @DeleteMapping("/{evidence}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove what no review cites")
  void remove(@PathVariable String id, @PathVariable UUID evidence, Caller caller) {
    service.remove(id, evidence, caller);
  }

  @GetMapping("/{evidence}/file")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Download a file",
      description = "For the partner's people, certifiers and maintainers.")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable UUID evidence, Caller caller) {
    var download = service.download(id, evidence, caller);
    var disposition =
        ContentDisposition.attachment()
            .filename(download.file().name(), StandardCharsets.UTF_8)
            .build();
    // Never shown in the browser, whatever it says it is.
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(download.content());
  }
}
