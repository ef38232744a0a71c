package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
@RequestMapping("/api/v1/agreements/{id}/checklist/{item}/evidence")
@Tag(name = "Onboarding")
class ItemEvidenceController {

  private final ItemEvidenceService service;
  private final People people;

  ItemEvidenceController(ItemEvidenceService service, People people) {
    this.service = service;
    this.people = people;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Show that an item is done: a link or a file",
      description =
          """
          For the partner's owners and developers, maintainers and certifiers. Files are documents: \
          pdf, png, jpg, jpeg, txt, md, csv, json, zip, docx or xlsx.\
          """)
  ChecklistView.EvidenceView add(
      @PathVariable UUID id,
      @PathVariable String item,
      @RequestParam(required = false) @Nullable String url,
      @RequestPart(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String note,
      Caller caller)
      throws IOException {
    var sent = file == null || (file.isEmpty() && nameless(file)) ? null : file;
    var added =
        service.add(
            id,
            ChecklistController.item(item),
            new ItemEvidenceService.Given(url, sent, note),
            caller);
    return ChecklistView.EvidenceView.of(added, people.of(List.of(added.addedBy())));
  }

  /** A form sends a part without content and name where no file was chosen. */
  private static boolean nameless(MultipartFile file) {
    return file.getOriginalFilename() == null || file.getOriginalFilename().isBlank();
  }

  @DeleteMapping("/{evidence}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Remove evidence of an open item",
      description = "Each side removes its own.")
  void remove(
      @PathVariable UUID id,
      @PathVariable String item,
      @PathVariable UUID evidence,
      Caller caller) {
    service.remove(id, ChecklistController.item(item), evidence, caller);
  }

  @GetMapping("/{evidence}/file")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Download a file",
      description = "For the partner's people, maintainers, certifiers and administrators.")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String item,
      @PathVariable UUID evidence,
      Caller caller) {
    var download = service.download(id, ChecklistController.item(item), evidence, caller);
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
