package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Known;
import io.cvf.ecosystem.platform.access.People.Person;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/disputes/{caseId}/evidence")
@Tag(name = "Disputes")
class DisputeEvidenceController {

  private final DisputeEvidenceService service;
  private final People people;

  DisputeEvidenceController(DisputeEvidenceService service, People people) {
    this.service = service;
    this.people = people;
  }

  @Schema(name = "DisputeEvidence")
  record EvidenceView(
      UUID id,
      Side side,
      DisputeEvidence.Kind kind,
      @Nullable String url,
      @Nullable String fileName,
      @Nullable Long bytes,
      @Nullable String sha256,
      @Nullable String note,
      Instant addedAt,
      Person addedBy) {

    static EvidenceView of(DisputeEvidence it, Known known) {
      var file = it.file();
      return new EvidenceView(
          it.id(),
          it.side(),
          it.kind(),
          it.url(),
          file == null ? null : file.name(),
          file == null ? null : file.bytes(),
          file == null ? null : file.sha256(),
          it.note(),
          it.addedAt(),
          known.person(it.addedBy()));
    }
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What the parties show, in order",
      description = "For the parties, the mediators of the case, maintainers and administrators.")
  Page<EvidenceView> page(@PathVariable String caseId, Caller caller, Paging paging) {
    var page = service.page(caseId, caller, paging);
    var known = people.of(page.items().stream().map(DisputeEvidence::addedBy).toList());
    return page.map(it -> EvidenceView.of(it, known));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Show something: a link or a file (people of either party)",
      description =
          """
          The other party and the mediator see it, and it cannot be taken back. Files: pdf, png, \
          jpg, txt, md, csv, json, zip, docx, xlsx.\
          """)
  EvidenceView add(
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String url,
      @RequestParam(required = false) @Nullable String note,
      @RequestPart(required = false) @Nullable MultipartFile file,
      Caller caller)
      throws IOException {
    var sent = file == null || (file.isEmpty() && nameless(file)) ? null : file;
    var item = service.add(caseId, new DisputeEvidenceService.Given(url, sent, note), caller);
    return EvidenceView.of(item, people.of(List.of(item.addedBy())));
  }

  /** A form sends a part without content and name where no file was chosen. */
  private static boolean nameless(MultipartFile file) {
    return file.getOriginalFilename() == null || file.getOriginalFilename().isBlank();
  }

  @GetMapping("/{evidence}/file")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Download a file",
      description = "For the parties, the mediators of the case, maintainers and administrators.")
  ResponseEntity<byte[]> file(
      @PathVariable String caseId, @PathVariable UUID evidence, Caller caller) {
    var download = service.download(caseId, evidence, caller);
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
